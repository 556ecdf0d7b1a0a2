package io.mainstay.platform.web;

import io.mainstay.kernel.Permission;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One way into a module, shown at the left and found in the palette. A module contributes it as a
/// bean; people see it when they hold the permission.
///
/// @param group where it stands
/// @param order within the group, lowest first
/// @param key of its words
/// @param icon a Tabler outline icon, such as `alert-triangle`
/// @param permission null when everybody may go there
/// @param somewhere true when the permission for a part of the organisation is enough
/// @param count how many wait there; null when nothing is counted. Asked at most every few seconds
///   per person, with that person acting
public record NavigationEntry(
        Group group,
        int order,
        String key,
        String href,
        String icon,
        @Nullable Permission permission,
        boolean somewhere,
        @Nullable Supplier<Count> count) {

    /// What people do, in the order in which it stands.
    public enum Group {
        START,
        /// For those who use services; all that they have.
        SERVED,
        WORK,
        ESTATE,
        LEARN,
        ORGANISATION,
        ADMINISTRATION,
        /// Of the reader, in the menu that bears their name.
        OWN
    }

    /// @param hot true when somebody must look now
    public record Count(long number, boolean hot) {}

    /// An entry that counts nothing.
    public static NavigationEntry of(Group group, int order, String key, String href, String icon) {
        return new NavigationEntry(group, order, key, href, icon, null, false, null);
    }

    public NavigationEntry requiring(Permission needed) {
        return new NavigationEntry(group, order, key, href, icon, needed, false, count);
    }

    /// For a page that shows of each reader's part of the organisation what the reader sees.
    public NavigationEntry requiringSomewhere(Permission needed) {
        return new NavigationEntry(group, order, key, href, icon, needed, true, count);
    }

    public NavigationEntry counting(Supplier<Count> waiting) {
        return new NavigationEntry(group, order, key, href, icon, permission, somewhere, waiting);
    }
}
