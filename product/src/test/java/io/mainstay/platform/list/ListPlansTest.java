package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.Visibility;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.testing.TestPostgres;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ListPlansTest {

    private static final Visibility ALL = actor -> List.of(Branch.everything());
    private static final Visibility TWO_BRANCHES =
            actor ->
                    List.of(
                            new Branch("mine", "p.owner = :me", Map.of("me", 1L)),
                            new Branch("open", "p.open", Map.of()));

    private static ListPlans plans;

    @BeforeAll
    static void fillsATable() {
        var owner = TestPostgres.empty().owner();
        var source = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
        Printer.fill(new JdbcTemplate(source), 200, new Random(1));
        plans = new ListPlans(source, Clock.systemUTC());
    }

    @Test
    void findsTheIndexOfAStandardView() {
        assertThat(unserved(ALL, "open==true", "priority,-boughtAt")).isEmpty();
        assertThat(unserved(ALL, "owner==me", "number")).isEmpty();
    }

    @Test
    void findsTheIndexOfEveryBranch() {
        assertThat(unserved(TWO_BRANCHES, "state==NEW", "priority,-boughtAt")).isEmpty();
    }

    @Test
    void seesThatASortHasNoIndex() {
        assertThat(unserved(ALL, "", "title")).anyMatch(found -> found.startsWith("sorts by"));
        assertThat(unserved(TWO_BRANCHES, "", "title"))
                .anyMatch(found -> found.startsWith("sorts by"));
    }

    private static List<String> unserved(Visibility visibility, String filter, String sort) {
        var aisha =
                new Actor(
                        Optional.of(new PersonId(1)),
                        "Aisha",
                        Set.of(Role.SPECIALIST),
                        Standing.NONE,
                        Channel.PAGE,
                        false);
        var view = new StandardView("view", filter, sort);
        return Actors.as(aisha, () -> plans.unserved(Printer.listVisibleBy(visibility), view));
    }
}
