package io.mainstay.platform.list;

import io.mainstay.kernel.PersonId;
import java.util.List;
import java.util.Optional;

/// A list as somebody wants to see it again, under a name; perhaps shared with a team of theirs.
///
/// @param team whose members see it too
public record SavedView(
        long id, String list, String name, Asked asked, PersonId owner, Optional<Long> team) {

    /// What is asked of the list.
    ///
    /// @param fields the columns; empty for the reader's usual ones
    /// @param whole false when it asks more, by fields that the reader may not read or that are
    ///   gone
    public record Asked(String filter, String sort, List<String> fields, boolean whole) {

        public Asked(String filter, String sort, List<String> fields) {
            this(filter, sort, fields, true);
        }

        ListRequest request() {
            return ListRequest.filtered(filter).sortedBy(sort).showing(fields);
        }
    }

    boolean isOf(PersonId person) {
        return owner.equals(person);
    }
}
