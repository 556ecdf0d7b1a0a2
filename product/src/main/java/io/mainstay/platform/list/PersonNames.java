package io.mainstay.platform.list;

/// Where SQL finds the name of a person, for fields that only know an id. Given by the module that
/// keeps people.
///
/// @param view a published view
/// @param id its column of ids
/// @param name its column of names
public record PersonNames(String view, String id, String name) {

    /// The SQL expression of the name.
    public String nameOf(String person) {
        return "select named.%s from %s named where named.%s = %s"
                .formatted(name, view, id, person);
    }
}
