package io.mainstay.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Reach;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.people.Cast;
import io.mainstay.people.SupplierId;
import io.mainstay.people.application.DirectoryOptions;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.web.pick.Pick;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Fields offer of the organisation what its lists show to the same person, and no more.
@ModuleTest
class OrganisationPicksTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired Pickers pickers;
    @Autowired DirectoryOptions options;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;

    private long supplier;
    private long otherSupplier;
    private long ownTeam;
    private long houseTeam;
    private long unit;
    private long otherUnit;
    private long site;
    private PersonId me;
    private PersonId stranger;

    @BeforeEach
    void settle() {
        supplier = add("supplier (name) values ('Pick Wires')");
        otherSupplier = add("supplier (name) values ('Pick Cables')");
        unit = add("unit (name) values ('Pick Retail')");
        otherUnit = add("unit (name) values ('Pick Wholesale')");
        site = add("site (name, zone) values ('Pick Harbour', 'UTC')");
        houseTeam = add("team (name, line) values ('Pick Network', 2)");
        ownTeam = add("team (name, line, supplier) values ('Pick Firm', 2, " + supplier + ")");
        me = new PersonId(add("person (name, supplier) values ('Pick Me', " + supplier + ")"));
        stranger = new PersonId(add("person (name) values ('Pick Stranger')"));
        join(ownTeam, me);
        join(houseTeam, stranger);
    }

    @Test
    void aSuppliersPeopleAreOfferedTheirOwnOnly() {
        var actor = Cast.supplier(me, new SupplierId(supplier));

        assertThat(offered(actor, "unit")).isEmpty();
        assertThat(offered(actor, "site")).isEmpty();
        assertThat(offered(actor, "team")).containsExactly(Long.toString(ownTeam));
        assertThat(offered(actor, "holder"))
                .containsExactly(Long.toString(ownTeam), ownTeam + ":" + me);
        assertThat(Actors.as(actor, options::suppliers)).containsOnlyKeys(supplier);
    }

    @Test
    void aRoleForAPartOffersThatPartAndStillEveryTeamToHandOverTo() {
        var actor =
                new Actor(
                        Optional.of(stranger),
                        "Pick Stranger",
                        Set.of(Role.USER),
                        Standing.NONE.holding(
                                Map.of(
                                        Role.SERVICE_DESK_ANALYST,
                                        new Reach(Set.of(unit), Set.of()))),
                        Channel.PAGE,
                        false);

        assertThat(offered(actor, "unit")).containsExactly(Long.toString(unit));
        assertThat(offered(actor, "site")).isEmpty();
        assertThat(offered(actor, "team"))
                .contains(Long.toString(ownTeam), Long.toString(houseTeam));
        assertThat(Actors.as(actor, options::suppliers)).isEmpty();
    }

    @Test
    void staffAreOfferedEverythingAndUsersNothing() {
        var staff = Cast.staff(stranger, Role.SPECIALIST);

        assertThat(offered(staff, "unit")).contains(Long.toString(unit), Long.toString(otherUnit));
        assertThat(offered(staff, "site")).contains(Long.toString(site));
        assertThat(offered(staff, "holder"))
                .contains(Long.toString(houseTeam), houseTeam + ":" + stranger, ownTeam + ":" + me);
        assertThat(Actors.as(staff, options::suppliers)).containsKeys(supplier, otherSupplier);
        for (var kind : List.of("unit", "site", "team", "holder")) {
            assertThat(offered(Cast.user(stranger), kind)).isEmpty();
        }
    }

    @Test
    void whoIsThereIsAskedWithTheEyesOfWhoeverAsks() {
        var actor = Cast.supplier(me, new SupplierId(supplier));

        assertThat(Actors.as(actor, () -> people.isSeen(me))).isTrue();
        assertThat(Actors.as(actor, () -> people.isSeen(stranger))).isFalse();
        assertThat(Actors.as(Cast.staff(stranger, Role.SPECIALIST), () -> people.isSeen(me)))
                .isTrue();
    }

    private List<String> offered(Actor actor, String kind) {
        return Actors.as(actor, () -> pickers.offered(kind, "Pick", 50)).stream()
                .map(Pick::id)
                .toList();
    }

    private void join(long team, PersonId person) {
        jdbc.sql("insert into people.team_member (team, person) values (?, ?)")
                .param(team)
                .param(person.value())
                .update();
    }

    /// Under a name of its own, as names are taken once.
    private long add(String row) {
        var own = row.replace("'Pick ", "'Pick " + COUNT.incrementAndGet() + " ");
        return jdbc.sql("insert into people." + own + " returning id").query(Long.class).single();
    }
}
