package io.mainstay.platform.access;

import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Reach;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.Visibility.Branch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RecordSightsTest {

    private record Leave(String name, Set<Role> heldBy) implements Permission {
        @Override
        public boolean changes() {
            return false;
        }
    }

    /// A kind whose records are seen by the person named on them.
    private record Kind(String prefix, String table, Visibility visibility) implements RecordSight {
        @Override
        public String number() {
            return "number";
        }

        @Override
        public String unit() {
            return "unit";
        }
    }

    private static final Permission READ = new Leave("READ", Set.of(SERVICE_DESK_ANALYST));

    private static final RecordSight PRINTERS =
            new Kind(
                    "PRN",
                    "printer p",
                    actor ->
                            List.of(
                                    new Branch(
                                            "mine",
                                            "p.owner = :me and p.seen::text > :me_then",
                                            Map.of("me", 7L, "me_then", "1"))));

    private static final RecordSight PLUGS =
            new Kind("PLG", "plug p", actor -> List.of(Branch.everything()));

    private final Actor analyst = actor(Standing.NONE, SERVICE_DESK_ANALYST);

    @Test
    void whoeverSeesARecordSeesWhatHangsOnIt() {
        var branches = seenBy(analyst, PRINTERS);

        assertThat(branches)
                .containsExactly(
                        new Branch(
                                "prn_mine",
                                "t.record in (select number from printer p"
                                        + " where p.owner = :prn_me and p.seen::text > :prn_me_then)",
                                Map.of("prn_me", 7L, "prn_me_then", "1")));
    }

    @Test
    void kindsAreSeenEachByItsOwnRule() {
        assertThat(seenBy(analyst, PRINTERS, PLUGS))
                .extracting(Branch::name)
                .containsExactly("prn_mine", "plg_everything");
        assertThat(seenBy(analyst, PRINTERS, PLUGS).getLast().condition())
                .isEqualTo("starts_with(t.record, :plg_prefix)");
    }

    @Test
    void whoeverSeesEverythingIsAskedNothing() {
        assertThat(seenBy(analyst, PLUGS)).containsExactly(Branch.everything());
        assertThat(seenBy(Actor.system(Channel.JOB), PRINTERS))
                .containsExactly(Branch.everything());
    }

    @Test
    void whereAFewAreHiddenTheFewAreLookedFor() {
        var kind =
                new Kind(
                        "PRN",
                        "printer p",
                        actor ->
                                List.of(
                                        Branch.allBut(
                                                "all",
                                                "p.secret and p.owner <> :me",
                                                Map.of("me", 7L))));

        assertThat(seenBy(analyst, kind))
                .containsExactly(
                        new Branch(
                                "prn_all",
                                "starts_with(t.record, :prn_prefix) and not exists"
                                        + " (select from printer p where p.secret and p.owner <> :prn_me and number = t.record)",
                                Map.of("prn_prefix", "PRN-", "prn_me", 7L)));
    }

    @Test
    void whoeverLacksTheLeaveSeesNothing() {
        assertThat(seenBy(actor(Standing.NONE, USER), PRINTERS, PLUGS)).isEmpty();
    }

    @Test
    void aLeaveForAPartCountsForRecordsThereOnly() {
        var part = Map.of(SERVICE_DESK_ANALYST, new Reach(Set.of(4L), Set.of()));

        var branches = seenBy(actor(Standing.NONE.holding(part), USER), PLUGS);

        assertThat(branches).hasSize(1);
        assertThat(branches.getFirst().condition())
                .isEqualTo(
                        "t.record in (select number from plug p"
                                + " where (true) and unit = any (:plg_held_units))");
        assertThat((Long[]) branches.getFirst().parameters().get("plg_held_units"))
                .containsExactly(4L);
    }

    private static List<Branch> seenBy(Actor actor, RecordSight... kinds) {
        var beans = new StaticListableBeanFactory();
        List.of(kinds).forEach(kind -> beans.addBean(kind.prefix(), kind));
        var sights = new RecordSights(beans.getBeanProvider(RecordSight.class));
        return Visible.to(actor, sights.hangingOn("t.record", READ)).branches();
    }

    private static Actor actor(Standing standing, Role role) {
        return new Actor(
                Optional.of(new PersonId(7)),
                "Reader",
                Set.of(role),
                standing,
                Channel.PAGE,
                false);
    }
}
