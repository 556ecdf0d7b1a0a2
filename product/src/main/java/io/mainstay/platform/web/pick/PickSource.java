package io.mainstay.platform.web.pick;

import io.mainstay.kernel.RecordRef;
import java.util.List;
import java.util.Optional;

/// What the fields of one kind offer. A module contributes one as a bean; it offers only what the
/// current actor may pick.
public interface PickSource {

    /// Names it in the address `/options/<kind>` and in the part `part/picker`.
    String kind();

    /// Best first; without words whatever comes first. Those that have what was typed: a single one
    /// is taken for what somebody means.
    List<Pick> matching(String words, int most);

    /// To choose from while somebody types: perhaps also what is spelt alike.
    default List<Pick> offered(String words, int most) {
        return matching(words, most);
    }

    /// The same for a text about a record, where that makes a difference.
    default List<Pick> offered(String words, int most, RecordRef about) {
        return offered(words, most);
    }

    /// What stands in the field for something that is set already, if it is still offered.
    Optional<Pick> find(String id);
}
