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

    /// Finds the entry again by its label or by the code made of it (`code 6` makes `CODE_6`), or
    /// adds it at the end. For imports.
    ///
    /// @return its code
    String bringIn(String list, String label);

    /// Also finds an entry that is no longer active.
    default Optional<Choice> find(String list, String code) {
        return all(list).stream().filter(choice -> choice.code().equals(code)).findFirst();
    }
}
