package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.Visibility;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.platform.list.WholeLists.Whole;
import io.mainstay.testing.TestPostgres;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WholeListsTest {

    private static final int MANY = 100_000;

    /// A person, because the system sees past every visibility.
    private static final Actor SOMEBODY =
            new Actor(
                    Optional.of(new PersonId(1)),
                    "Somebody",
                    Set.of(Role.SPECIALIST),
                    Standing.NONE,
                    Channel.API,
                    false);

    private static final Visibility ALL = actor -> List.of(Branch.everything());
    private static final Visibility SOME =
            actor ->
                    List.of(
                            new Branch("cheap", "p.priority = :v_p", Map.of("v_p", 1)),
                            new Branch("open", "p.open", Map.of()));

    private static Lists lists;
    private static WholeLists whole;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void fillsATable() {
        var owner = TestPostgres.empty().owner();
        var database =
                new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true);
        var jdbc = new JdbcTemplate(database);
        Printer.fill(jdbc, 2_000, new Random(5));
        jdbc.execute(
                "create table wide as select n as id, repeat(md5(n::text), 30) as text"
                        + " from generate_series(1, %d) n".formatted(MANY));
        jdbc.execute("create unique index on wide (id)");
        lists = new Lists(JdbcClient.create(jdbc), Clock.systemUTC(), List.of());
        whole = new WholeLists(JdbcClient.create(jdbc), lists);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Test
    void givesTheRowsThatPagesGiveInTheirOrder() {
        for (var visibility : List.of(ALL, SOME)) {
            for (var request :
                    List.of(
                            ListRequest.ALL,
                            ListRequest.filtered("priority=le=3").sortedBy("priority,-boughtAt"),
                            ListRequest.filtered("title=like=red").sortedBy("-boughtAt"),
                            ListRequest.filtered("text=q=red").showing(List.of("title", "owner")),
                            ListRequest.filtered("state==NEW;open==true").sortedBy("-owner"))) {
                var list = Printer.listVisibleBy(visibility);
                assertThat(ids(list, request)).isNotEmpty().isEqualTo(paged(list, request));
            }
        }
    }

    @Test
    void stopsAtTheMostAndSaysThatThereIsMore() {
        var list = Printer.listVisibleBy(ALL);
        var ids = new ArrayList<Long>();

        assertThat(read(asked(list, ListRequest.ALL, 1_999), ids)).isTrue();
        assertThat(ids).hasSize(1_999);
        assertThat(read(asked(list, ListRequest.ALL, 2_000), new ArrayList<>())).isFalse();
    }

    @Test
    void refusesWhatPagesRefuse() {
        var wide = wide();

        assertThatExceptionOfType(SortNeedsFewerRows.class)
                .isThrownBy(() -> asked(wide, ListRequest.ALL.sortedBy("text"), MANY));
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> asked(wide, ListRequest.filtered("colour==red"), MANY));
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> asked(wide, ListRequest.ALL.showing(List.of("colour")), MANY));
    }

    /// The rows are 96 MB; a reader that kept them, or a driver that did, would show.
    @Test
    void keepsNothingOfALongList() {
        var asked = asked(wide(), ListRequest.ALL, MANY);
        var before = used();
        var most = new long[1];
        var count = new int[1];
        in(() ->
                whole.read(
                        asked,
                        row -> {
                            if (count[0]++ % 33_333 == 0) {
                                most[0] = Math.max(most[0], used());
                            }
                        }));

        assertThat(count[0]).isEqualTo(MANY);
        assertThat(most[0] - before).isLessThan(24_000_000);
    }

    private static ListDeclaration wide() {
        return ListDeclaration.named("wide")
                .from("wide w")
                .id("w.id")
                .field(Field.number("number", "w.id").notNull().indexed())
                .field(Field.text("text", "w.text"))
                .sortedBy("number")
                .visibleBy(ALL);
    }

    private static List<Long> ids(ListDeclaration list, ListRequest request) {
        var ids = new ArrayList<Long>();
        read(asked(list, request, MANY), ids);
        return ids;
    }

    private static Whole asked(ListDeclaration list, ListRequest request, int most) {
        return Actors.as(SOMEBODY, () -> whole.ask(list, request, most));
    }

    private static boolean read(Whole asked, List<Long> ids) {
        return in(() -> whole.read(asked, row -> ids.add(row.id())));
    }

    private static boolean in(BooleanSupplier work) {
        return Objects.requireNonNull(
                transaction.execute(open -> Actors.as(SOMEBODY, () -> work.getAsBoolean())));
    }

    private static List<Long> paged(ListDeclaration list, ListRequest request) {
        var ids = new ArrayList<Long>();
        var next = Optional.<String>empty();
        do {
            var from = next;
            var page = Actors.as(SOMEBODY, () -> lists.page(list, request.from(from)));
            page.rows().forEach(row -> ids.add(row.id()));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
