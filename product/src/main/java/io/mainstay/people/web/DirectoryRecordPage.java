package io.mainstay.people.web;

import io.mainstay.platform.web.record.History;
import java.util.List;
import java.util.Optional;

/// One person, team, unit, site or supplier.
///
/// @param kind the list's name; words of the facts stand below it
/// @param href of this page
/// @param history empty for whoever may not read it
/// @param change empty for whoever may not change it
public record DirectoryRecordPage(
        String kind,
        String number,
        String title,
        boolean active,
        String href,
        String list,
        Optional<Change> change,
        List<Fact> facts,
        List<Group> groups,
        Optional<History> history) {

    /// @param version sent along, so that a stale act is noticed
    public record Change(long version) {}

    /// @param field names the words
    /// @param value empty when it is not known
    public record Fact(String field, String value, Optional<String> href) {

        static Fact of(String field, Object value) {
            return new Fact(field, value.toString(), Optional.empty());
        }

        static Fact of(String field, Optional<?> value) {
            return new Fact(field, value.map(Object::toString).orElse(""), Optional.empty());
        }

        Fact at(String where) {
            return value.isEmpty() ? this : new Fact(field, value, Optional.of(where));
        }
    }

    /// Others that belong to it.
    ///
    /// @param key of the words
    /// @param add where a person is added; empty for whoever may not, or where none is added
    public record Group(String key, List<Other> others, Optional<String> add) {}

    /// @param remove where it is taken out again
    public record Other(String name, String href, Optional<String> remove) {}
}
