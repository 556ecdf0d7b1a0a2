package io.mainstay.incident.application.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.journal.Journal;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.intake.UnreadableFile;
import io.mainstay.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class HistoryImportTest {

    private static final AtomicInteger SOURCE = new AtomicInteger();

    private static final String MAPPING =
            """
            {"source": "%s",
             "fields": {"number": "id", "order": "n", "at": "at", "by": "by", "title": "title", "caller": "caller",
                        "state": "state", "team": "team", "comment": "comment", "closureCode": "code"},
             "keep": {"Vendor": "vendor"}}
            """;
    private static final String HEADER = "id,n,at,by,title,caller,state,team,comment,code,vendor\n";
    private static final String LIFE =
            """
            T1,0,2016-02-29T08:00:00Z,Ann,=1+2,Carl,NEW,Desk,,,8s
            T1,1,2016-02-29T09:00:00Z,Ben,=1+2,Carl,IN_PROGRESS,Network,looked at it,,8s
            T1,2,2016-02-29T10:00:00Z,Ben,=1+2,Carl,RESOLVED,Network,,code 6,8s
            """;

    @Autowired HistoryImport imports;
    @Autowired HistoryImportJob job;
    @Autowired IncidentAccess access;
    @Autowired IncidentService incidents;
    @Autowired AuditTrail trail;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;

    private final String source = "test-" + SOURCE.incrementAndGet();

    @Test
    void tellsEachUpdateAtItsOwnTime() {
        run(HEADER + LIFE);

        var incident = incident("T1");
        assertThat(incident.state()).isEqualTo(State.RESOLVED);
        assertThat(incident.report().title()).isEqualTo("=1+2");
        assertThat(incident.handling().reassignments()).isEqualTo(1);
        assertThat(incident.resolution().orElseThrow().at()).isEqualTo("2016-02-29T10:00:00Z");
        assertThat(trail.history(incident.ref(), OptionalLong.empty(), 10))
                .extracting(written -> written.entry().occurredAt())
                .containsExactly(
                        Instant.parse("2016-02-29T10:00:00Z"),
                        Instant.parse("2016-02-29T09:00:00Z"),
                        Instant.parse("2016-02-29T08:00:00Z"));
        var said = as(() -> journal.conversation(incident.ref(), Optional.empty(), 10)).entries();
        assertThat(said).hasSize(4).allMatch(entry -> entry.imported());
        assertThat(said)
                .extracting(entry -> entry.body())
                .anyMatch(body -> body.contains("Desk → Network"));
    }

    @Test
    void changesNothingTheSecondTimeAndGoesOnTheThird() {
        run(HEADER + LIFE);
        var second = run(HEADER + LIFE);
        var third =
                run(
                        HEADER
                                + LIFE
                                + "T1,3,2016-03-05T10:00:00Z,Ann,=1+2,Carl,CLOSED,Network,,code 6,8s\n");

        assertThat(second.result("unchanged")).isEqualTo(1);
        assertThat(third.result("continued")).isEqualTo(1);
        assertThat(incident("T1").state()).isEqualTo(State.CLOSED);
        assertThat(trail.history(incident("T1").ref(), OptionalLong.empty(), 10)).hasSize(4);
    }

    @Test
    void neverGoesOnOverWhatSomebodyChangedHere() {
        run(HEADER + LIFE);
        var incident = incident("T1");
        as(() -> incidents.putUnder(incident.number(), Optional.of(other())));

        var run =
                run(
                        HEADER
                                + LIFE
                                + "T1,3,2016-03-05T10:00:00Z,Ann,x,Carl,CLOSED,Network,,code 6,8s\n");

        assertThat(run.refused)
                .singleElement()
                .satisfies(refused -> assertThat(refused.row()).isEqualTo(4));
        assertThat(incident("T1").state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void refusesBrokenRowsOneByOneWithTheReason() {
        var run =
                run(
                        HEADER
                                + "T1,x,2016-02-29T08:00:00Z,Ann,a,Carl,NEW,Desk,,,\n"
                                + "T2,0,yesterday,Ann,a,Carl,NEW,Desk,,,\n"
                                + "T3,0,2016-02-29T08:00:00Z\n"
                                + "T4,0,2016-02-29T08:00:00Z,Ann,\"a,Carl,NEW,Desk,,,\n"
                                + "T5,0,2016-02-29T08:00:00Z,Ann,a,Carl,LOST,Desk,,,\n"
                                + "T6,0,2016-02-29T08:00:00Z,Ann,a,Carl,NEW,Desk,,,\n");

        assertThat(run.refused)
                .extracting(ToldRun.Refused::row)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(run.refused.getLast().reason()).contains("state").contains("LOST");
        assertThat(run.result("created")).isEqualTo(1);
    }

    @Test
    void writesNothingInADryRunButTellsTheSame() {
        var dry = run(new ToldRun(parameters(HEADER + LIFE, true)));

        assertThat(dry.result("created")).isEqualTo(1);
        assertThat(dry.result("people")).isEqualTo(3);
        assertThat(written()).isZero();
        assertThat(number("select count(*) from people.person where source = :source")).isZero();
    }

    @Test
    void goesOnAfterDeathWithNothingDoubled() {
        var file = HEADER + many(900);
        var parameters = parameters(file, false);
        var killed = new ToldRun(parameters).dyingAfter(1);

        assertThatIllegalStateException().isThrownBy(() -> run(killed));
        var half = written();
        var again = run(killed.again());

        assertThat(half).isPositive().isLessThan(900);
        assertThat(again.result("created")).isEqualTo(900);
        assertThat(written()).isEqualTo(900);
        assertThat(
                        number(
                                "select count(*) from platform_audit.entry e join incident.incident i on i.number = e.ref join incident.source s on s.incident = i.id where s.source = :source"))
                .isEqualTo(900);
    }

    /// As a crash of the database does between two portions.
    @Test
    void readsTheFileAgainWhenWhatWasLaidOutIsGone() {
        var parameters = parameters(HEADER + many(900), false);
        var disturbed =
                new ToldRun(parameters)
                        .disturbedBy(() -> jdbc.sql("delete from incident.staged_row").update());

        assertThatExceptionOfType(TransientDataAccessResourceException.class)
                .isThrownBy(() -> run(disturbed))
                .withMessage("500 of 900 rows are gone");
        run(disturbed.again());

        assertThat(written()).isEqualTo(900);
    }

    @Test
    void stopsBetweenPortionsWhenCancelled() {
        var run = run(new ToldRun(parameters(HEADER + many(900), false)).cancelledAfter(2));

        assertThat(written()).isPositive().isLessThan(900).isEqualTo(run.result("created"));
        assertThat(number("select count(*) from incident.staged_row where job = " + run.id()))
                .isZero();
    }

    @Test
    void refusesAFileThatIsNoneAtOnce() {
        assertThat(refusal("")).isEqualTo("file-is-empty");
        assertThat(refusal("id,n\n1,2\n")).isEqualTo("columns-missing");
        assertThat(refusal("\0\1\2")).isEqualTo("file-is-no-text");
    }

    private String refusal(String file) {
        var thrown = new java.util.concurrent.atomic.AtomicReference<String>();
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> parameters(file, false))
                .satisfies(refused -> thrown.set(refused.code()));
        return thrown.get();
    }

    private static String many(int incidents) {
        return IntStream.range(0, incidents)
                .mapToObj(
                        "M%1$04d,0,2016-02-29T08:00:00Z,Ann,Printer,Carl,NEW,Desk,,,%n"::formatted)
                .collect(Collectors.joining());
    }

    private ToldRun run(String file) {
        return run(new ToldRun(parameters(file, false)));
    }

    private ToldRun run(ToldRun run) {
        Actors.run(Actor.system(Channel.JOB), () -> job.run(run));
        return run;
    }

    private java.util.Map<String, String> parameters(String file, boolean dryRun) {
        var order =
                ImportOrder.of(
                        "t.csv",
                        "csv",
                        Optional.of(MAPPING.formatted(source)),
                        Optional.empty(),
                        dryRun);
        return as(() -> imports.prepare(new ByteArrayInputStream(file.getBytes(UTF_8)), order))
                .parameters();
    }

    private Incident incident(String external) {
        return as(() -> access.get(known(external)));
    }

    private IncidentNumber known(String external) {
        return new IncidentNumber(
                jdbc.sql(
                                "select incident from incident.source where source = :source and external = :external")
                        .param("source", source)
                        .param("external", external)
                        .query(Long.class)
                        .single());
    }

    private IncidentNumber other() {
        run(HEADER + "P1,0,2016-02-29T08:00:00Z,Ann,Parent,Carl,NEW,Desk,,,\n");
        return known("P1");
    }

    private long written() {
        return number("select count(*) from incident.source where source = :source");
    }

    private long number(String sql) {
        return jdbc.sql(sql).params(java.util.Map.of("source", source)).query(Long.class).single();
    }

    private static <T> T as(Supplier<T> work) {
        return Actors.as(Actor.system(Channel.COMMAND), work::get);
    }
}
