package io.mainstay.platform.access;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.CHANGE_MANAGER;
import static io.mainstay.kernel.Role.CONFIGURATION_MANAGER;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.PROBLEM_MANAGER;
import static io.mainstay.kernel.Role.RELEASE_MANAGER;
import static io.mainstay.kernel.Role.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.access.RoleSharing.Clash;
import io.mainstay.platform.access.RoleSharing.Verdict;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleSharingTest {

    @Test
    void restoringAndFindingTheCausePullApart() {
        var clashes = RoleSharing.clashesIn(Set.of(INCIDENT_MANAGER, PROBLEM_MANAGER));

        assertThat(clashes).extracting(Clash::verdict).containsExactly(Verdict.ADVISORY);
        assertThat(RoleSharing.needsReason(Set.of(INCIDENT_MANAGER, PROBLEM_MANAGER))).isFalse();
    }

    @Test
    void whoWantsTheFixDoesNotApproveItWithoutAReason() {
        assertThat(RoleSharing.needsReason(Set.of(PROBLEM_MANAGER, CHANGE_MANAGER))).isTrue();
    }

    @Test
    void nobodyAuditsTheOwnWorkWithoutAReason() {
        assertThat(RoleSharing.needsReason(Set.of(AUDITOR, ADMINISTRATOR))).isTrue();
        assertThat(RoleSharing.needsReason(Set.of(AUDITOR, USER))).isFalse();
    }

    @Test
    void configurationGoesWithReleaseAndWithChange() {
        assertThat(
                        RoleSharing.clashesIn(
                                Set.of(CONFIGURATION_MANAGER, RELEASE_MANAGER, CHANGE_MANAGER)))
                .isEmpty();
    }
}
