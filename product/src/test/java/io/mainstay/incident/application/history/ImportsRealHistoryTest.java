package io.mainstay.incident.application.history;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
/// what is known of it. Without the data there is nothing to test.
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
    void writesNothingInADryRun() {
        var run = run(true);

        assertThat(run.result("rows")).isEqualTo(141_712);
        assertThat(run.result("created")).isEqualTo(24_918);
        assertThat(run.refused).isEmpty();
        assertThat(count("")).isZero();
    }

    @Test
    @Order(2)
    void bringsInEveryIncidentWithItsWholeHistory() {
        var started = System.nanoTime();
        var run = run(false);
        System.out.printf(
                "%,d updates brought in within %s%n",
                run.result("rows"), Duration.ofNanos(System.nanoTime() - started));

        assertThat(run.result("created")).isEqualTo(24_918);
        assertThat(run.refused).isEmpty();
        assertThat(count("")).isEqualTo(24_918);
        assertThat(
                        number(
                                "select count(*) from journal.entry e where e.record in (select i.number"
                                        + OURS
                                        + ")"))
                .isEqualTo(141_712);
        assertThat(
                        number(
                                "select count(*) from platform_audit.entry e where e.ref in (select i.number"
                                        + OURS
                                        + ")"))
                .isEqualTo(141_712);
        assertThat(number("select count(*) from incident.staged_row")).isZero();
        tellsEveryKindOfDirt(run);
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
        assertThat(count("and made_sla")).isEqualTo(15_803);
        assertThat(count("and source_reopens > 0")).isEqualTo(275);
        assertThat(count("and source_reassignments > 0")).isEqualTo(11_369);
        assertThat(count("and reassignments > 0")).isEqualTo(9_575);
        assertThat(count("and resolved_at is not null")).isEqualTo(23_362);
        assertThat(hours("avg(extract(epoch from resolved_at - opened_at))")).isEqualTo(178.172);
        assertThat(
                        hours(
                                "percentile_cont(0.5) within group (order by extract(epoch from resolved_at - opened_at))"))
                .isEqualTo(22.1);
    }

    @Test
    @Order(4)
    void showsThemInTheOverview() {
        var question =
                OverviewQuestion.of("", "", "2016-03-31", "imported==true;sourceNumber=like=INC0");

        var figures = Actors.as(Actor.system(Channel.JOB), () -> overview.of(question));

        assertThat(figures.total()).isEqualTo(24_918);
        assertThat(figures.agreedTime()).isEqualTo(new AgreedTime(15_803, 24_918));
        assertThat(figures.agreedTime().share().orElseThrow()).isCloseTo(63.42, within(0.005));
        assertThat(figures.reassigned()).isEqualTo(new Moves(9_575, 11_369));
        assertThat(figures.reopened().told()).isEqualTo(275);
        assertThat(figures.restoration().resolved()).isEqualTo(23_362);
        assertThat(figures.restoration().hours().mean().orElseThrow())
                .isCloseTo(178.172, within(0.0005));
        assertThat(figures.restoration().hours().median().orElseThrow())
                .isCloseTo(22.1, within(0.0005));
        assertThat(figures.months().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(24_918);
        assertThat(figures.states()).isEqualTo(Map.of(State.CLOSED, 24_918L));
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
    void changesNothingTheSecondTime() {
        var entries = number("select count(*) from platform_audit.entry");

        var run = run(false);

        assertThat(run.result("unchanged")).isEqualTo(24_918);
        assertThat(run.result("created")).isZero();
        assertThat(count("")).isEqualTo(24_918);
        assertThat(number("select count(*) from platform_audit.entry")).isEqualTo(entries);
    }

    private ToldRun run(boolean dryRun) {
        var order =
                ImportOrder.of(
                        "log.csv.gz", "servicenow", Optional.empty(), Optional.empty(), dryRun);
        var run = new ToldRun(order.parameters(stored()));
        Actors.run(Actor.system(Channel.JOB), () -> job.run(run));
        return run;
    }

    private String stored() {
        return transactions.execute(status -> {
            try (var file = Files.newInputStream(LOG)) {
                return blobs.put(file, 1 << 30).sha256();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
}
