package io.mainstay.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import io.mainstay.kernel.Reach;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorPermissionTest {

    private record Leave(String name, Set<Role> heldBy, boolean changes) implements Permission {}

    @ParameterizedTest
    @EnumSource(Role.class)
    void theAuditorReadsWhatAnyRoleReads(Role holder) {
        assertThat(actor(false, Role.AUDITOR).holds(new Leave("SEE", Set.of(holder), false)))
                .isTrue();
    }

    @Test
    void theAuditorChangesNothingEvenWhereHeIsNamed() {
        var change = new Leave("WORK", EnumSet.allOf(Role.class), true);

        assertThat(actor(false, Role.AUDITOR).holds(change)).isFalse();
    }

    @Test
    void aTokenThatOnlyReadsChangesNothing() {
        var everything = Role.values();

        assertThat(actor(true, everything).holds(AccessPermission.ADMINISTER)).isFalse();
        assertThat(actor(true, everything).holds(AccessPermission.SEE_ADMINISTRATION)).isTrue();
    }

    @Test
    void onlyReadsWhoCanChangeNothingInAnyRole() {
        assertThat(actor(true, Role.values()).onlyReads()).isTrue();
        assertThat(actor(false, Role.AUDITOR).onlyReads()).isTrue();
        assertThat(actor(false, Role.AUDITOR, Role.USER).onlyReads()).isFalse();
        assertThat(scoped(false, Role.USER).onlyReads()).isFalse();
        assertThat(Actor.system(Channel.JOB).onlyReads()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheAdministratorAdministers(Role role) {
        assertThat(actor(false, role).holds(AccessPermission.ADMINISTER))
                .isEqualTo(role == Role.ADMINISTRATOR);
    }

    @Test
    void aRoleForAPartCountsForWhatBelongsThereAndNowhereElse() {
        var work = new Leave("WORK", Set.of(Role.SERVICE_DESK_ANALYST), true);
        var analyst = scoped(false, Role.SERVICE_DESK_ANALYST);

        assertThat(analyst.holds(work, Place.ofUnit(7))).isTrue();
        assertThat(analyst.holds(work, Place.ofSite(3))).isTrue();
        assertThat(analyst.holds(work, new Place(Optional.of(9L), Optional.of(3L)))).isTrue();
        assertThat(analyst.holds(work, Place.ofUnit(3))).isFalse();
        assertThat(analyst.holds(work, Place.NOWHERE)).isFalse();
        assertThat(analyst.holds(work)).isFalse();
        assertThat(analyst.holdsSomewhere(work)).isTrue();
        assertThat(scoped(true, Role.SERVICE_DESK_ANALYST).holdsSomewhere(work)).isFalse();
    }

    @Test
    void anAuditorOfAPartReadsEverythingThereAndChangesNothing() {
        var see = new Leave("SEE", Set.of(Role.SECURITY_MANAGER), false);
        var work = new Leave("WORK", EnumSet.complementOf(EnumSet.of(Role.USER)), true);
        var auditor = scoped(false, Role.AUDITOR);

        assertThat(auditor.holds(see, Place.ofUnit(7))).isTrue();
        assertThat(auditor.holds(see)).isFalse();
        assertThat(auditor.holdsSomewhere(work)).isFalse();
    }

    private static Actor scoped(boolean readOnly, Role role) {
        return new Actor(
                Optional.of(new PersonId(1)),
                "Aisha Okoro",
                Set.of(Role.USER),
                Standing.NONE.holding(Map.of(role, new Reach(Set.of(7L, 8L), Set.of(3L)))),
                Channel.API,
                readOnly);
    }

    private static Actor actor(boolean readOnly, Role... roles) {
        return new Actor(
                Optional.of(new PersonId(1)),
                "Aisha Okoro",
                Set.of(roles),
                Standing.NONE,
                Channel.API,
                readOnly);
    }
}
