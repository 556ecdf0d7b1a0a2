package io.mainstay.platform.persistence.backup;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// A table as the catalogue of the database knows it.
///
/// @param columns those that hold something of their own; generated ones follow from them
/// @param size on disk
record Table(String schema, String table, List<String> columns, long size) {

    /// Such as `people.person`.
    String name() {
        return schema + "." + table;
    }

    /// As SQL takes it.
    String quoted() {
        return quoted(schema) + "." + quoted(table);
    }

    /// As COPY takes them, in the order given.
    static String quoted(List<String> columns) {
        return columns.stream().map(Table::quoted).collect(joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
