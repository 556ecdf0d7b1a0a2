package io.mainstay.platform.list;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Reach;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Those who read lists in tests of what lists cost.
final class Readers {

    private Readers() {}

    static Actor reader(long person, Standing standing, Role role) {
        return new Actor(
                Optional.of(new PersonId(person)),
                "Reader",
                Set.of(role),
                standing,
                Channel.PAGE,
                false);
    }

    static Standing inTeam(long team) {
        return new Standing(Set.of(team), Optional.empty(), Set.of(), Optional.empty());
    }

    static Standing inOpenUnit(long unit) {
        return new Standing(Set.of(), Optional.of(unit), Set.of(unit), Optional.empty());
    }

    static Standing atSupplier(long team, long supplier) {
        return new Standing(Set.of(team), Optional.empty(), Set.of(), Optional.of(supplier));
    }

    static Standing analystFor(Set<Long> units, Set<Long> sites) {
        return Standing.NONE.holding(Map.of(Role.SERVICE_DESK_ANALYST, new Reach(units, sites)));
    }
}
