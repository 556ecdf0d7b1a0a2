package io.mainstay.platform.web;

import io.mainstay.kernel.Permission;
import org.jspecify.annotations.Nullable;

/// Something to do from anywhere, found in the palette by its words. A module contributes it as a
/// bean.
///
/// @param key of its words, which begin with a verb
/// @param href the page on which it is done
/// @param icon a Tabler outline icon
/// @param permission null when everybody may
/// @param somewhere true when the permission for a part of the organisation is enough
/// @param shortcut a single key that opens it from everywhere, or empty. The action with `c` also
///   stands in the top bar. Of several with the same key the first that somebody may has it
public record PaletteAction(
        int order,
        String key,
        String href,
        String icon,
        @Nullable Permission permission,
        boolean somewhere,
        String shortcut) {

    /// For whoever has the permission everywhere.
    public PaletteAction(
            int order,
            String key,
            String href,
            String icon,
            @Nullable Permission permission,
            String shortcut) {
        this(order, key, href, icon, permission, false, shortcut);
    }

    /// For whoever has the permission, if only for a part of the organisation.
    public PaletteAction somewhereToo() {
        return new PaletteAction(order, key, href, icon, permission, true, shortcut);
    }

    /// The same, for whom the key does something else.
    PaletteAction withoutShortcut() {
        return new PaletteAction(order, key, href, icon, permission, somewhere, "");
    }
}
