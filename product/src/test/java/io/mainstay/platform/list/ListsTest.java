package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.Visibility;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.testing.TestPostgres;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The engine on a real PostgreSQL, held against plain Java.
class ListsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final Actor AISHA = aishaWith(Role.FINANCIAL_MANAGER);
    private static final PrinterOracle ORACLE = new PrinterOracle(AISHA, CLOCK);

    /// The reasons to see a printer, in SQL and in Java.
    private record Reason(Branch branch, Predicate<Printer> sees) {}

    private static final List<Reason> REASONS =
            List.of(
                    new Reason(
                            new Branch("mine", "p.owner = :me", Map.of("me", 1L)),
                            printer -> printer.owner().equals(Optional.of(1L))),
                    new Reason(
                            new Branch(
                                    "team", "p.team in (:teams)", Map.of("teams", List.of(1, 2))),
                            printer -> printer.team().filter(team -> team <= 2).isPresent()),
                    new Reason(
                            new Branch("open or broken", "p.open or p.state = 'BROKEN'", Map.of()),
                            printer -> printer.open() || printer.state().equals("BROKEN")),
                    new Reason(
                            new Branch("urgent", "p.priority = 1", Map.of()),
                            printer -> printer.priority() == 1),
                    new Reason(Branch.everything(), printer -> true));

    private static List<Printer> printers;
    private static Lists lists;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void fillsATable() {
        var owner = TestPostgres.empty().owner();
        jdbc =
                new JdbcTemplate(
                        new SingleConnectionDataSource(
                                owner.url(), owner.user(), owner.password(), true));
        printers = Printer.fill(jdbc, 300, new Random(7));
        lists = new Lists(JdbcClient.create(jdbc), CLOCK, List.of());
    }

    @Test
    void answersRandomQuestionsAsPlainJavaDoes() {
        var random = new Random(11);
        var sorts =
                List.of(
                        "number",
                        "-boughtAt",
                        "priority,-boughtAt",
                        "owner",
                        "-title,state",
                        "cost,-open",
                        "-team,owner,-cost",
                        "-owner,-boughtAt",
                        "state",
                        "boughtAt,cost");
        for (var round = 0; round < 1_500; round++) {
            var filter = new RandomFilter(random).make(random.nextInt(4));
            var reasons = REASONS.stream().filter(reason -> random.nextInt(3) == 0).toList();
            var sort = sorts.get(random.nextInt(sorts.size()));
            var expected =
                    printers.stream()
                            .filter(printer -> isSeen(printer, reasons))
                            .filter(printer -> ORACLE.matches(filter, printer))
                            .sorted(PrinterOracle.order(sort))
                            .map(Printer::id)
                            .toList();
            var list = list(reasons);
            var request =
                    ListRequest.filtered(filter.toString())
                            .sortedBy(sort)
                            .sized(1 + random.nextInt(120));

            assertThat(everyPage(list, request)).as("%s by %s", filter, sort).isEqualTo(expected);
            assertThat(total(list, filter.toString())).isEqualTo(new Total(expected.size(), false));
        }
    }

    @Test
    void seesNothingWithoutAReason() {
        var nobody = list(List.of());

        assertThat(page(nobody, ListRequest.ALL).rows()).isEmpty();
        assertThat(page(nobody, ListRequest.filtered("text=q=red")).rows()).isEmpty();
        assertThat(total(nobody, "")).isEqualTo(new Total(0, false));
    }

    @Test
    void showsTheSystemEverything() {
        var all =
                Actors.as(
                        Actor.system(Channel.JOB),
                        () -> lists.total(list(List.of()), "priority=ge=1"));

        assertThat(all.count()).isEqualTo(printers.size());
    }

    @Test
    void readsEveryTypeOfField() {
        for (var row : page(everything(), ListRequest.ALL.sized(200)).rows()) {
            var printer = printers.get((int) row.id() - 1);

            assertThat(row.ref("number")).contains(new RecordRef("PRN", printer.id()));
            assertThat(row.text("title")).isEqualTo(printer.title());
            assertThat(row.text("state")).contains(printer.state());
            assertThat(row.whole("priority")).hasValue(printer.priority());
            assertThat(row.number("cost").map(BigDecimal::toPlainString))
                    .isEqualTo(
                            printer.cost().map(cost -> cost.stripTrailingZeros().toPlainString()));
            assertThat(row.instant("boughtAt")).isEqualTo(printer.boughtAt());
            assertThat(row.flag("open")).contains(printer.open());
            assertThat(row.reference("owner").map(Row.Reference::label))
                    .isEqualTo(printer.ownerName());
        }
    }

    @Test
    void readsOnlyWhatIsAskedFor() {
        var row = page(everything(), ListRequest.ALL.showing(List.of("title"))).rows().getFirst();

        assertThat(row.has("title")).isTrue();
        assertThat(row.has("state")).isFalse();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> row.text("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost", "noSuchField"})
    void hidesAFieldAsIfItWereNotThere(String field) {
        var bram = aishaWith(Role.SPECIALIST);
        for (var request :
                List.of(
                        ListRequest.filtered(field + "=gt=1"),
                        ListRequest.filtered(field + "=null=true"),
                        ListRequest.ALL.sortedBy("-" + field),
                        ListRequest.ALL.showing(List.of(field)))) {
            assertThatExceptionOfType(BadListRequest.class)
                    .isThrownBy(() -> Actors.as(bram, () -> lists.page(everything(), request)));
        }
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> Actors.as(bram, () -> lists.total(everything(), field + "==1")));
        var row =
                Actors.as(bram, () -> lists.page(everything(), ListRequest.ALL)).rows().getFirst();
        assertThat(row.has("cost")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing==1 | 1 | filter-unknown-field",
                "open==true;secret==x | 12 | filter-unknown-field",
                "state=gt=NEW | 6 | filter-operator-not-for-field",
                "text==red | 5 | filter-operator-not-for-field",
                "title=q=red | 6 | filter-operator-not-for-field",
                "state==new | 8 | filter-expected-code",
                "state=in=(NEW,OLD) | 15 | filter-expected-code",
                "priority==high | 11 | filter-expected-number",
                "priority==1e9 | 11 | filter-expected-number",
                "priority==99999999999999999999 | 11 | filter-expected-number",
                "boughtAt=gt=soon | 13 | filter-expected-time",
                "open==yes | 7 | filter-expected-flag",
                "cost=null=1 | 11 | filter-expected-flag",
                "owner==aisha | 8 | filter-expected-person",
                "owner==mine | 8 | filter-expected-person",
                "team==me | 7 | filter-expected-team",
                "number==17 | 9 | filter-expected-ref",
                "number==INC-17 | 9 | filter-expected-ref",
                "(text=q=red),open==true | 2 | filter-search-not-at-top",
                "text=q=red,open==true | 1 | filter-search-not-at-top",
                "text=q=red;text=q=blue | 12 | filter-search-not-at-top",
            })
    void refusesWhatItCannotRead(String filter, int position, String problem) {
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> page(everything(), ListRequest.filtered(filter)))
                .satisfies(refusal -> {
                    assertThat(refusal.problems().getFirst().code()).isEqualTo(problem);
                    assertThat(refusal.problems().getFirst().arguments()).startsWith(position);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "secret",
                "text",
                "title,",
                "--title",
                "id",
                "title;drop",
                "title,cost,open,state",
                "relevance"
            })
    void refusesASortThatItDoesNotKnow(String sort) {
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> page(everything(), ListRequest.ALL.sortedBy(sort)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("bad-sort"));
    }

    @Test
    void countsEachViewInOneGo() {
        var views = new LinkedHashMap<String, String>();
        views.put("all", "");
        views.put("mine", "owner==me");
        views.put("broken", "state==BROKEN;text=q=red");

        var totals = Actors.as(AISHA, () -> lists.totals(everything(), views));

        assertThat(totals.keySet()).containsExactly("all", "mine", "broken");
        assertThat(totals)
                .containsEntry("mine", new Total(count(REASONS.getFirst().sees()), false))
                .containsEntry("all", new Total(printers.size(), false));
    }

    private static long count(Predicate<Printer> which) {
        return printers.stream().filter(which).count();
    }

    private static boolean isSeen(Printer printer, List<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.sees().test(printer));
    }

    private static ListDeclaration list(List<Reason> reasons) {
        var branches = reasons.stream().map(Reason::branch).toList();
        return Printer.listVisibleBy(actor -> branches);
    }

    private static ListDeclaration everything() {
        Visibility all = actor -> List.of(Branch.everything());
        return Printer.listVisibleBy(all);
    }

    private static List<Long> everyPage(ListDeclaration list, ListRequest request) {
        var ids = new ArrayList<Long>();
        var next = Optional.<String>empty();
        do {
            var page = page(list, request.from(next));
            page.rows().forEach(row -> ids.add(row.id()));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }

    private static ListPage page(ListDeclaration list, ListRequest request) {
        return Actors.as(AISHA, () -> lists.page(list, request));
    }

    private static Total total(ListDeclaration list, String filter) {
        return Actors.as(AISHA, () -> lists.total(list, filter));
    }

    private static Actor aishaWith(Role role) {
        var standing = new Standing(Set.of(1L, 4L), Optional.empty(), Set.of(), Optional.empty());
        return new Actor(
                Optional.of(new PersonId(1)), "Aisha", Set.of(role), standing, Channel.API, false);
    }
}
