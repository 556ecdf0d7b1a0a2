package io.mainstay.classification;

import java.util.List;
import java.util.Optional;

/// The lists to choose from that an administrator keeps.
public interface Choices {

    /// Every entry of the list, active or not, in its order; empty when there is no such list.
    List<Choice> all(String list);

    /// Those that may be chosen.
    default List<Choice> active(String list) {
        return all(list).stream().filter(Choice::active).toList();
    }

    /// Also finds an entry that is no longer active.
    default Optional<Choice> find(String list, String code) {
        return all(list).stream().filter(choice -> choice.code().equals(code)).findFirst();
    }
}
