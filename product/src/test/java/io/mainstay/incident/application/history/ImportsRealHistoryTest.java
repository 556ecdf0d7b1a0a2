package io.mainstay.incident.application.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mainstay.incident.application.overview.IncidentOverview;
import io.mainstay.incident.application.overview.OverviewQuestion;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.overview.Overview.AgreedTime;
import io.mainstay.incident.domain.overview.Overview.Backlog;
import io.mainstay.incident.domain.overview.Overview.Moves;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.blob.Blobs;
import io.mainstay.platform.list.Lists;
import io.mainstay.testing.ModuleTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings in the UCI incident log (data set 498, DOI 10.24432/C57S4H) and holds the outcome against
/// what is known of it: the whole log is tried, its beginning is kept, and with
/// `-Dmainstay.drill=true` all of it. Without the data there is nothing to test.
@ModuleTest
// A context, and so a database, of its own: a hundred thousand rows would slow every test after it.
@TestPropertySource(properties = "mainstay.test=history")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportsRealHistoryTest {

    private static final Path LOG =
            Path.of(
                            Optional.ofNullable(System.getenv("MAINSTAY_TEST_DATA"))
                                    .orElse("../../shared/data"))
                    .resolve("uci-servicenow-incidents/incident_event_log.csv.gz");

    private static final String OURS =
            " from incident.incident i join incident.source s on s.incident = i.id where s.source = 'servicenow' ";

    private static final Known WHOLE =
            new Known(141_712, 24_918, 15_803, 11_369, 9_575, 275, 23_362, 178.172, 22.1);

    /// Counted apart from the product, as those of the whole were.
    private static final Known BEGINNING =
            new Known(17_667, 2_500, 851, 1_294, 1_162, 38, 2_421, 299.089, 92.7);

    private static final Known KEPT = Boolean.getBoolean("mainstay.drill") ? WHOLE : BEGINNING;

    @Autowired Blobs blobs;
    @Autowired HistoryImportJob job;
    @Autowired TransactionTemplate transactions;
    @Autowired IncidentOverview overview;
    @Autowired Lists lists;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    static void needsTheData() {
        assumeTrue(
                Files.exists(LOG), () -> "No incident log at " + LOG.toAbsolutePath().normalize());
    }

    @Test
    @Order(1)
    void triesTheWholeLogAndWritesNothing() throws IOException {
        var run = run(WHOLE, true);

        assertThat(run.result("rows")).isEqualTo(WHOLE.rows());
        assertThat(run.result("created")).isEqualTo(WHOLE.incidents());
        assertThat(run.refused).isEmpty();
        assertThat(count("")).isZero();
        tellsEveryKindOfDirt(run);
    }

    @Test
    @Order(2)
    void bringsInEveryIncidentWithItsWholeHistory() throws IOException {
        var run = run(KEPT, false);

        assertThat(run.result("created")).isEqualTo(KEPT.incidents());
        assertThat(run.refused).isEmpty();
        assertThat(count("")).isEqualTo(KEPT.incidents());
        assertThat(
                        number(
                                "select count(*) from journal.entry e where e.record in (select i.number"
                                        + OURS
                                        + ")"))
                .isEqualTo(KEPT.rows());
        assertThat(
                        number(
                                "select count(*) from platform_audit.entry e where e.ref in (select i.number"
                                        + OURS
                                        + ")"))
                .isEqualTo(KEPT.rows());
        assertThat(number("select count(*) from incident.staged_row")).isZero();
    }

    private static void tellsEveryKindOfDirt(ToldRun run) {
        assertThat(run.results)
                .containsEntry("note.state-kept", 5L)
                .containsEntry("note.order-back", 4L)
                .containsEntry("note.starts-resolved", 1_819L)
                .containsEntry("note.created-before-opened", 6L)
                .containsEntry("note.closed-without-resolved", 13L)
                .containsEntry("note.reopened-after-closure", 12L)
                .containsEntry("note.resolved-at-unknown", 1_556L)
                .containsEntry("note.closed-by-timer", 20_007L)
                .containsEntry("note.activity-against-state", 1L)
                .containsEntry("missing.createdAt", 53_076L);
    }

    @Test
    @Order(3)
    void findsTheKnownFiguresAgain() {
        assertThat(count("and made_sla")).isEqualTo(KEPT.madeSla());
        assertThat(count("and source_reopens > 0")).isEqualTo(KEPT.toldReopened());
        assertThat(count("and source_reassignments > 0")).isEqualTo(KEPT.toldReassigned());
        assertThat(count("and reassignments > 0")).isEqualTo(KEPT.reassigned());
        assertThat(count("and resolved_at is not null")).isEqualTo(KEPT.resolved());
        assertThat(hours("avg(extract(epoch from resolved_at - opened_at))"))
                .isEqualTo(KEPT.hoursMean());
        assertThat(
                        hours(
                                "percentile_cont(0.5) within group (order by extract(epoch from resolved_at - opened_at))"))
                .isEqualTo(KEPT.hoursMedian());
    }

    @Test
    @Order(4)
    void showsThemInTheOverview() {
        var question =
                OverviewQuestion.of("", "", "2016-03-31", "imported==true;sourceNumber=like=INC0");

        var figures = Actors.as(Actor.system(Channel.JOB), () -> overview.of(question));

        assertThat(figures.total()).isEqualTo(KEPT.incidents());
        assertThat(figures.agreedTime())
                .isEqualTo(new AgreedTime(KEPT.madeSla(), KEPT.incidents()));
        assertThat(figures.agreedTime().share().orElseThrow())
                .isCloseTo(100.0 * KEPT.madeSla() / KEPT.incidents(), within(0.005));
        assertThat(figures.reassigned())
                .isEqualTo(new Moves(KEPT.reassigned(), KEPT.toldReassigned()));
        assertThat(figures.reopened().told()).isEqualTo(KEPT.toldReopened());
        assertThat(figures.restoration().resolved()).isEqualTo(KEPT.resolved());
        assertThat(figures.restoration().hours().mean().orElseThrow())
                .isCloseTo(KEPT.hoursMean(), within(0.0005));
        assertThat(figures.restoration().hours().median().orElseThrow())
                .isCloseTo(KEPT.hoursMedian(), within(0.0005));
        assertThat(figures.months().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(KEPT.incidents());
        assertThat(figures.states()).isEqualTo(Map.of(State.CLOSED, KEPT.incidents()));
        assertThat(figures.backlog().total()).isPositive();
        listsWhatEachBandOfTheBacklogCounts(figures.backlog());
    }

    private void listsWhatEachBandOfTheBacklogCounts(Backlog backlog) {
        var asOf = backlog.asOf();
        var open =
                "imported==true;sourceNumber=like=INC0;openedAt=le=%1$s;(resolvedAt=null=true,resolvedAt=gt=%1$s);(closedAt=null=true,closedAt=gt=%1$s)"
                        .formatted(asOf);
        var listed =
                Actors.as(Actor.system(Channel.JOB), () -> lists.total(IncidentList.LIST, open));

        assertThat(listed.count()).isEqualTo(backlog.total());
    }

    @Test
    @Order(5)
    void changesNothingTheSecondTime() throws IOException {
        var entries = number("select count(*) from platform_audit.entry");

        var run = run(KEPT, false);

        assertThat(run.result("unchanged")).isEqualTo(KEPT.incidents());
        assertThat(run.result("created")).isZero();
        assertThat(count("")).isEqualTo(KEPT.incidents());
        assertThat(number("select count(*) from platform_audit.entry")).isEqualTo(entries);
    }

    private ToldRun run(Known log, boolean dryRun) throws IOException {
        var order =
                ImportOrder.of("log.csv", "servicenow", Optional.empty(), Optional.empty(), dryRun);
        var run = new ToldRun(order.parameters(stored(log.rows())));
        Actors.run(Actor.system(Channel.JOB), () -> job.run(run));
        return run;
    }

    /// The header and so many rows.
    private String stored(long rows) throws IOException {
        try (var file = new GZIPInputStream(Files.newInputStream(LOG));
                var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            var text = lines.lines().limit(rows + 1).collect(joining("\n")).getBytes(UTF_8);
            return Objects.requireNonNull(
                    transactions.execute(
                            status -> blobs.put(new ByteArrayInputStream(text), 1 << 30).sha256()));
        }
    }

    private long count(String condition) {
        return number("select count(*)" + OURS + condition);
    }

    private double hours(String expression) {
        return jdbc.sql("select round((" + expression + " / 3600)::numeric, 3)" + OURS)
                .query(Double.class)
                .single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /// What is known of a log before it is brought in.
    private record Known(
            long rows,
            long incidents,
            long madeSla,
            long toldReassigned,
            long reassigned,
            long toldReopened,
            long resolved,
            double hoursMean,
            double hoursMedian) {}
}
