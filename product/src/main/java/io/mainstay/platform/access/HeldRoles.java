package io.mainstay.platform.access;

import static java.util.stream.Collectors.toCollection;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.RoleSharing.Clash;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The roles of one person.
///
/// @param everywhere in the order in which [Role] declares them
/// @param scoped those held for a part of the organisation
/// @param reason why roles are shared that pull apart; blank when none are
public record HeldRoles(SortedSet<Role> everywhere, SortedSet<ScopedRole> scoped, String reason) {

    public static HeldRoles of(Collection<Role> everywhere, Collection<ScopedRole> scoped) {
        return new HeldRoles(new TreeSet<>(everywhere), new TreeSet<>(scoped), "");
    }

    /// Exactly these everywhere; the scoped ones stay.
    public HeldRoles giving(Set<Role> given, String why) {
        return of(given, scoped).because(why);
    }

    public HeldRoles with(ScopedRole granted, String why) {
        var more = new TreeSet<>(scoped);
        more.add(granted);
        return of(everywhere, more).because(why.isBlank() && !clashesWith(granted) ? reason : why);
    }

    public HeldRoles without(ScopedRole withdrawn) {
        var fewer = new TreeSet<>(scoped);
        fewer.remove(withdrawn);
        return of(everywhere, fewer).because(reason);
    }

    /// The reason is kept as long as one is needed.
    public HeldRoles because(String why) {
        return new HeldRoles(everywhere, scoped, needsReason() ? why.strip() : "");
    }

    public boolean needsReason() {
        return RoleSharing.needsReason(all());
    }

    /// Roles pull apart wherever they are held: units move, and a person who holds one here and the
    /// other there soon holds both in one place.
    public List<Clash> clashes() {
        return RoleSharing.clashesIn(all());
    }

    private boolean clashesWith(ScopedRole granted) {
        var after = EnumSet.of(granted.role());
        after.addAll(all());
        return RoleSharing.clashesIn(after).size() > clashes().size();
    }

    private Set<Role> all() {
        return Stream.concat(everywhere.stream(), scoped.stream().map(ScopedRole::role))
                .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
