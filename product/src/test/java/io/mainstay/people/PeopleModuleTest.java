package io.mainstay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.application.PersonService;
import io.mainstay.people.application.SiteService;
import io.mainstay.people.application.SupplierService;
import io.mainstay.people.application.TeamService;
import io.mainstay.people.application.UnitService;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.domain.SiteDetails;
import io.mainstay.people.domain.SupplierDetails;
import io.mainstay.people.domain.TeamDetails;
import io.mainstay.people.domain.UnitDetails;
import io.mainstay.platform.access.StandingSource;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.testing.ModuleTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PeopleModuleTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired People people;
    @Autowired Teams teams;
    @Autowired PersonService persons;
    @Autowired TeamService teamService;
    @Autowired UnitService units;
    @Autowired SiteService sites;
    @Autowired SupplierService suppliers;
    @Autowired StandingSource standing;
    @Autowired AuditTrail trail;

    @Test
    void keepsWhatIsWrittenDownAboutAPerson() {
        var unit = unit("Finance", true);
        var site = as(() -> sites.create(siteDetails("Utrecht"))).id();
        var written =
                new PersonDetails(
                        "Noor de Vries",
                        Optional.of("noor@example.org"),
                        List.of("+31 30 123 4567", "06-1234"),
                        Optional.of(unit),
                        Optional.of(site),
                        Optional.empty(),
                        true,
                        "nl",
                        Optional.of(ZoneId.of("Europe/Amsterdam")));

        var id = as(() -> persons.create(written)).id();

        assertThat(as(() -> persons.get(id)).details()).isEqualTo(written);
        assertThat(trail.history(as(() -> persons.get(id)).ref(), OptionalLong.empty(), 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.entry().action()).isEqualTo("CREATE"));
    }

    @Test
    void findsAPersonByPartOfNameAddressOrNumber() {
        var details = details("Zebulon Quist", "zeb%ra@example.org", "+44 (0)20 7946-0958");
        var id = as(() -> persons.create(details)).id();

        assertThat(List.of("zebu", "QUIST zeb", "zeb%ra@", "079460", "0 7946", "20 7946 0958"))
                .allSatisfy(words -> assertThat(found(words)).contains(id));
        assertThat(List.of("z", "%", "zebu__n", "", "zebulon other"))
                .allSatisfy(words -> assertThat(found(words)).doesNotContain(id));
    }

    @Test
    void offersTheVeryNameFirstThenBeginningsThenWords() {
        var word = person("An Ottokar 3");
        var later = person("Ottokar 33");
        var part = person("Xottokar 3");
        var exact = person("Ottokar 3");

        assertThat(found("ottokar 3")).containsExactly(exact, later, word, part);
    }

    @Test
    void offersNobodyWhoHasLeft() {
        var id = person("Gone Gertrude");
        as(() -> deactivate(id));

        assertThat(found("gone gertrude")).isEmpty();
        assertThat(people.names(List.of(id))).containsEntry(id, "Gone Gertrude");
    }

    @Test
    void refusesAStaleChangeAndSaysTheVersionThatIs() {
        var id = person("Stale Stan");
        as(() -> edit(id, 0, "Stan One"));

        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> as(() -> edit(id, 0, "Stan Two")))
                .satisfies(stale -> assertThat(stale.currentVersion()).isEqualTo(1));
        assertThat(as(() -> persons.get(id)).details().name()).isEqualTo("Stan One");
    }

    @Test
    void namesTheFieldThatPointsAtNothing() {
        var nowhere =
                new PersonDetails(
                        "Lost Lou",
                        Optional.empty(),
                        List.of(),
                        Optional.of(new UnitId(999_999)),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        "en",
                        Optional.empty());

        assertRefused(() -> persons.create(nowhere), "unit", "unknown");
        assertRefused(
                () -> teamService.create(team("X1", new PersonId(999_999))), "lead", "unknown");
    }

    @Test
    void namesTheFieldsThatHoldNonsense() {
        assertRefused(
                () -> persons.create(details("a\u0000b", null, null)), "name", "control-character");
        assertRefused(() -> persons.create(details("  ", null, null)), "name", "required");
        assertRefused(
                () -> persons.create(details("x".repeat(201), null, null)), "name", "too-long");
        assertRefused(
                () -> persons.create(details("A", "no address", null)), "email", "mail-address");
        assertRefused(
                () -> persons.create(details("A", null, "call me")), "phones", "phone-number");
        assertRefused(
                () ->
                        teamService.create(
                                new TeamDetails("T", 4, Optional.empty(), Optional.empty())),
                "line",
                "between");
    }

    @Test
    void lastsOnlyOneTeamOfAName() {
        as(() -> teamService.create(team("Network", null)));

        assertRefused(() -> teamService.create(team("NETWORK", null)), "name", "taken");
    }

    @Test
    void unitsCannotFormACircle() {
        var upper = unit("Upper", false);
        var lower =
                as(() ->
                                units.create(
                                        new UnitDetails(
                                                "Lower",
                                                Optional.of(upper),
                                                Optional.empty(),
                                                false)))
                        .id();

        assertRefused(
                () -> {
                    units.edit(
                            upper,
                            0,
                            new UnitDetails("Upper", Optional.of(lower), Optional.empty(), false));
                    return 0;
                },
                "parent",
                "circle");
    }

    @Test
    void aMemberStandsInTheTeamAndTheOpenUnit() {
        var unit = unit("Open unit", true);
        var id = as(() -> persons.create(inUnit("Member Mo", unit))).id();
        var team = as(() -> teamService.create(team("Desk", null))).id();
        as(() -> addMember(team, id));

        var stands = standing.of(id);

        assertThat(stands.teams()).containsExactly(team.value());
        assertThat(stands.openUnits()).containsExactly(unit.value());
        assertThat(teams.membersOf(team)).containsExactly(id);
        as(() -> removeMember(team, id));
        assertThat(standing.of(id).teams()).isEmpty();
    }

    @Test
    void bringsInWhomAnotherSystemKnowsOnlyOnce() {
        var newcomers = List.of(new Newcomer("c-1", "Caller 1"), new Newcomer("c-2", "Caller 2"));

        var first = as(() -> people.bringIn("elsewhere", newcomers));
        var second = as(() -> people.bringIn("elsewhere", newcomers));
        var other = as(() -> people.bringIn("other", newcomers));

        assertThat(second).isEqualTo(first).hasSize(2);
        assertThat(other.values()).doesNotContainAnyElementsOf(first.values());
        assertThat(as(() -> people.bringIn("elsewhere", newcomers.getFirst())))
                .isEqualTo(first.get("c-1"));
        assertThat(as(() -> teams.bringIn("elsewhere", newcomers)).keySet())
                .containsExactlyInAnyOrder("c-1", "c-2");
    }

    @Test
    void aUserSeesNobodyButThemselvesAndTheirOpenUnit() {
        var unit = unit("Shared", true);
        var me = as(() -> persons.create(inUnit("Userly Me", unit))).id();
        var near = as(() -> persons.create(inUnit("Userly Near", unit))).id();
        var far = person("Userly Far");

        assertThat(foundBy(Cast.user(me), "userly")).containsExactly(me);
        assertThat(foundBy(Cast.userOfOpenUnit(me, unit), "userly")).containsExactly(me, near);
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(Cast.user(me), () -> persons.get(far)));
    }

    @Test
    void aSuppliersPeopleSeeOnlyTheirOwn() {
        var supplier = as(() -> suppliers.create(supplierDetails("Cables Ltd"))).id();
        var other = as(() -> suppliers.create(supplierDetails("Others Ltd"))).id();
        var me = as(() -> persons.create(ofSupplier("Vendor Me", supplier))).id();
        as(() -> persons.create(ofSupplier("Vendor Other", other)));
        person("Vendor Ours");
        var ours = as(() -> teamService.create(team("Internal only", null))).id();
        var actor = Cast.supplier(me, supplier);

        assertThat(foundBy(actor, "vendor")).containsExactly(me);
        assertThat(Actors.as(actor, () -> suppliers.get(supplier)).id()).isEqualTo(supplier);
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(actor, () -> suppliers.get(other)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(actor, () -> teamService.get(ours)));
    }

    @Test
    void onlyAnAdministratorChangesTheDirectory() {
        var id = person("Protected Pat");
        var analyst = Cast.staff(id, Role.SERVICE_DESK_ANALYST);
        var auditor = Cast.staff(id, Role.AUDITOR);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Actors.as(analyst, () -> edit(id, 0, "Changed")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Actors.as(analyst, () -> teamService.create(team("T9", null))));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> Actors.as(auditor, () -> persons.create(details("N", null, null))));
        assertThat(
                        Actors.as(analyst, () -> persons.create(details("New caller", null, null)))
                                .active())
                .isTrue();
    }

    private static <T> T as(Supplier<T> work) {
        return Actors.as(Cast.SYSTEM, work::get);
    }

    private void assertRefused(Supplier<?> work, String field, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(work))
                .satisfies(refusal ->
                        assertThat(refusal.problems())
                                .extracting(Problem::field, Problem::code)
                                .contains(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    private List<PersonId> found(String words) {
        return foundBy(Cast.SYSTEM, words);
    }

    private List<PersonId> foundBy(Actor actor, String words) {
        return Actors.as(actor, () -> people.find(words, 50)).stream()
                .map(PersonSummary::id)
                .toList();
    }

    private PersonId person(String name) {
        return as(() -> persons.create(details(name, null, null))).id();
    }

    private UnitId unit(String name, boolean open) {
        var details =
                new UnitDetails(
                        name + " " + NUMBER.incrementAndGet(),
                        Optional.empty(),
                        Optional.of("CC-1"),
                        open);
        return as(() -> units.create(details)).id();
    }

    private int edit(PersonId id, long version, String name) {
        persons.edit(id, version, details(name, null, null));
        return 0;
    }

    private int deactivate(PersonId id) {
        persons.activate(id, 0, false);
        return 0;
    }

    private int addMember(TeamId team, PersonId person) {
        teamService.addMember(team, person);
        return 0;
    }

    private int removeMember(TeamId team, PersonId person) {
        teamService.removeMember(team, person);
        return 0;
    }

    private static PersonDetails details(
            String name, @Nullable String email, @Nullable String phone) {
        return new PersonDetails(
                name,
                Optional.ofNullable(email),
                phone == null ? List.of() : List.of(phone),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "en",
                Optional.empty());
    }

    private static PersonDetails inUnit(String name, UnitId unit) {
        return new PersonDetails(
                name,
                Optional.empty(),
                List.of(),
                Optional.of(unit),
                Optional.empty(),
                Optional.empty(),
                false,
                "en",
                Optional.empty());
    }

    private static PersonDetails ofSupplier(String name, SupplierId supplier) {
        return new PersonDetails(
                name,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(supplier),
                false,
                "en",
                Optional.empty());
    }

    private static SiteDetails siteDetails(String name) {
        return new SiteDetails(name, Optional.of("Street 1"), ZoneId.of("Europe/Amsterdam"));
    }

    private static SupplierDetails supplierDetails(String name) {
        return new SupplierDetails(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static TeamDetails team(String name, @Nullable PersonId lead) {
        return new TeamDetails(name, 1, Optional.empty(), Optional.ofNullable(lead));
    }
}
