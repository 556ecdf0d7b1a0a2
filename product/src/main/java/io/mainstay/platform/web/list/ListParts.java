package io.mainstay.platform.web.list;

import io.mainstay.platform.list.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands around a list besides its filter: the columns to choose, and the files to take away.
///
/// @param filter of the page, whether it comes from the address or from a tab
/// @param open the menu that the page draws; the others are fetched when they are opened
/// @param columns the fields shown, in order; empty unless their menu is open
/// @param others that could be shown as well; empty unless the menu of columns is open
/// @param chosen true when the columns are not the usual ones of the list
/// @param bulk true when the reader can change many records of the list at a time
/// @param files empty when the reader may take nothing away
public record ListParts(
        String filter,
        Optional<Menu> open,
        List<Shown> columns,
        List<Other> others,
        boolean chosen,
        boolean bulk,
        List<TakeAway> files) {

    /// A menu with an entry for each field: long to draw, and seldom opened.
    public enum Menu {
        FILTER,
        COLUMNS;

        /// As an address names it.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Menu> of(@Nullable String code) {
            return Stream.of(values()).filter(menu -> menu.code().equals(code)).findFirst();
        }
    }

    public boolean isOpen(Menu menu) {
        return open.filter(menu::equals).isPresent();
    }

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
