package io.mainstay.platform.web.list;

import io.mainstay.platform.list.Field;
import java.util.List;
import java.util.Optional;

/// What stands around a list besides its filter: the columns to choose, and the files to take away.
///
/// @param filter of the page, whether it comes from the address or from a tab
/// @param columns the fields shown, in order
/// @param others that could be shown as well
/// @param chosen true when these are not the usual columns of the list
/// @param open true when the menu of columns was just used
/// @param bulk true when the reader can change many records of the list at a time
/// @param files empty when the reader may take nothing away
public record ListParts(
        String filter,
        List<Shown> columns,
        List<Other> others,
        boolean chosen,
        boolean open,
        boolean bulk,
        List<TakeAway> files) {

    /// @param up the address of the page with this column one place further ahead; empty for the
    ///   first
    /// @param drop empty when the list cannot do without it
    public record Shown(
            String field, Optional<String> up, Optional<String> down, Optional<String> drop) {}

    /// @param add the address of the page with this column behind the others
    public record Other(Field field, String add) {}

    /// @param key of its words
    public record TakeAway(String key, String href) {}
}
