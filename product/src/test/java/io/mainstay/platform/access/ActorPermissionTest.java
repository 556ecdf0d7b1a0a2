package io.mainstay.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import java.util.EnumSet;
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

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheAdministratorAdministers(Role role) {
        assertThat(actor(false, role).holds(AccessPermission.ADMINISTER))
                .isEqualTo(role == Role.ADMINISTRATOR);
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
