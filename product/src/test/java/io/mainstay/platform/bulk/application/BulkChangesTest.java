package io.mainstay.platform.bulk.application;

import static io.mainstay.platform.bulk.domain.ItemState.CHANGED;
import static io.mainstay.platform.bulk.domain.ItemState.PARTLY;
import static io.mainstay.platform.bulk.domain.ItemState.PICKED;
import static io.mainstay.platform.bulk.domain.ItemState.REFUSED;
import static io.mainstay.platform.bulk.domain.ItemState.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.journal.Watchers;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.BulkRepository;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.jobs.domain.JobRepository;
import io.mainstay.task.NewTask;
import io.mainstay.task.Tasks;
import io.mainstay.testing.ModuleTest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Bulk changes of incidents, which stand for any kind of record. Nobody here has an account, so
/// the node's own jobs give up at once and the test runs each change itself.
@ModuleTest
@Import(Cast.class)
class BulkChangesTest {

    @Autowired BulkChanges bulks;
    @Autowired BulkPreview previews;
    @Autowired BulkRun handler;
    @Autowired JobRepository jobs;
    @Autowired BulkRepository repository;
    @Autowired BulkKinds kinds;
    @Autowired TakingBack takingBack;
    @Autowired TransactionTemplate transaction;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentAccess access;
    @Autowired Watchers watchers;
    @Autowired Tasks tasks;
    @Autowired JdbcClient jdbc;

    @Test
    void aPreviewSaysHowManyMayAndWhyNot() {
        var assigned = assigned();
        var fresh = reported();
        var alsoFresh = reported();
        var closed = closed();
        var bulk = holding(assigned, fresh, alsoFresh, closed);

        var preview = as(cast.marta(), () -> previews.of(bulk));

        assertThat(preview.total()).isEqualTo(4);
        assertThat(preview.possible()).isEqualTo(1);
        assertThat(preview.refused())
                .extracting(refused -> refused.count())
                .containsExactly(2L, 1L);
        assertThat(preview.refused().getFirst().reason().arguments())
                .containsExactly("word:incident.action.hold", "word:incident.state.new");
        assertThat(state(assigned)).isEqualTo(State.ASSIGNED);
    }

    @Test
    void refusesToResolveWhatStillHasTasksBeforeItBeginsAndWhenItRuns() {
        var free = assigned();
        var busy = assigned();
        var task =
                new NewTask("Swap", Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
        var number = as(cast.marta(), () -> tasks.add(busy.ref(), task));
        var input = Map.of("code", "SOLVED", "explanation", "Restarted");
        var bulk = chosen(cast.marta(), List.of(free, busy), "resolve", input);

        var preview = as(cast.marta(), () -> previews.of(bulk));
        assertThat(preview.possible()).isEqualTo(1);
        assertThat(preview.refused().getFirst().reason().arguments())
                .containsExactly("word:platform.bulk.it", number.toString());

        run(started(bulk));
        assertThat(states(bulk))
                .containsExactly(Map.entry(free, CHANGED), Map.entry(busy, REFUSED));
        assertThat(state(busy)).isEqualTo(State.ASSIGNED);
    }

    @Test
    void doesToEachWhatThePreviewPromisedAndKeepsItsNumberInTheTrail() {
        var assigned = assigned();
        var fresh = reported();
        var bulk = started(holding(assigned, fresh));
        run(bulk);

        assertThat(states(bulk))
                .containsExactly(Map.entry(assigned, CHANGED), Map.entry(fresh, REFUSED));
        assertThat(state(assigned)).isEqualTo(State.ON_HOLD);
        assertThat(state(fresh)).isEqualTo(State.NEW);
        assertThat(entries(assigned, bulk)).isEqualTo(1);
        assertThat(entries(fresh, bulk)).isZero();
    }

    @Test
    void changesNothingTwiceWhateverIsKilledWhen() {
        var numbers = List.of(reported(), reported(), reported(), reported());
        var bulk =
                started(chosen(cast.marta(), numbers, "note", Map.of("text", "Provider is told")));
        run(bulk, 1);
        runBreakingAt(numbers.get(2), bulk);
        assertThat(notes(numbers.get(2))).isZero();
        run(bulk);
        run(bulk);

        assertThat(numbers).allSatisfy(number -> assertThat(notes(number)).isEqualTo(1));
        assertThat(states(bulk).values()).containsOnly(CHANGED);
    }

    @Test
    void stopsWhereItIsCancelled() {
        var numbers = List.of(reported(), reported(), reported());
        var bulk = started(chosen(cast.marta(), numbers, "note", Map.of("text", "x")));
        run(bulk, 2);

        assertThat(states(bulk).values()).containsExactlyInAnyOrder(CHANGED, CHANGED, PICKED);
    }

    @Test
    void takesBackWhatNobodyTouchedSince() {
        var quiet = assigned();
        var touched = assigned();
        var to = Map.of("to", cast.messaging().toString());
        var bulk = started(chosen(cast.marta(), List.of(quiet, touched), "assign", to));
        run(bulk);
        as(
                cast.marta(),
                () ->
                        transitions.assign(
                                touched, cast.network(), Optional.empty(), Optional.empty()));

        var undo = undone(bulk);
        run(undo);

        assertThat(states(undo))
                .containsExactly(Map.entry(quiet, CHANGED), Map.entry(touched, REFUSED));
        assertThat(seen(quiet).handling().team()).contains(cast.network());
        assertThat(entries(quiet, undo)).isEqualTo(1);
        assertThatExceptionOfType(BulkRefused.class).isThrownBy(() -> undone(bulk));
        assertThatExceptionOfType(BulkRefused.class).isThrownBy(() -> undone(undo));
    }

    @Test
    void leadsBackToTheStateThatWas() {
        var assigned = assigned();
        var bulk = started(holding(assigned));
        run(bulk);
        var undo = undone(bulk);
        run(undo);

        assertThat(states(undo)).containsExactly(Map.entry(assigned, CHANGED));
        assertThat(state(assigned)).isEqualTo(State.ASSIGNED);
        assertThat(seen(assigned).handling().hold()).isEmpty();
    }

    @Test
    void saysWhatItCouldNotSetBack() {
        var fresh = reported();
        var solved = Map.of("code", "SOLVED", "explanation", "Provider is back");
        var bulk = started(chosen(cast.marta(), List.of(fresh), "resolve", solved));
        run(bulk);
        var undo = undone(bulk);
        run(undo);

        assertThat(states(undo)).containsExactly(Map.entry(fresh, PARTLY));
        assertThat(state(fresh)).isEqualTo(State.IN_PROGRESS);
        assertThat(items(undo).getFirst().reason().orElseThrow().arguments().getFirst())
                .contains("State");
    }

    @Test
    void takesFieldsBackExactly() {
        var number = reported();
        var before = seen(number).triage();
        var input = Map.of("impact", "1", "urgency", "1", "priorityReason", "Payroll today");
        var bulk = started(chosen(cast.marta(), List.of(number), "prioritise", input));
        run(bulk);
        assertThat(seen(number).triage().priority()).isEqualTo(1);

        var undo = undone(bulk);
        run(undo);

        assertThat(seen(number).triage()).isEqualTo(before);
        assertThat(states(undo).values()).containsOnly(CHANGED);
    }

    @Test
    void takesNoLevelThatIsNoNumberOfUsualSize() {
        var number = reported();
        var input = Map.of("impact", "4294967297", "priorityReason", "Payroll today");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> chosen(cast.marta(), List.of(number), "prioritise", input))
                .satisfies(refused ->
                        assertThat(refused.problems())
                                .extracting(Refusal.Problem::field)
                                .containsExactly("impact"));
    }

    @Test
    void takesTheReasonBackToTheOneBefore() {
        var number = reported();
        var first = Map.of("impact", "1", "urgency", "1", "priorityReason", "Payroll today");
        run(started(chosen(cast.marta(), List.of(number), "prioritise", first)));
        var second = Map.of("impact", "3", "urgency", "3", "priorityReason", "Payroll is done");
        var bulk = started(chosen(cast.marta(), List.of(number), "prioritise", second));
        run(bulk);
        assertThat(seen(number).triage().reason()).contains("Payroll is done");

        run(undone(bulk));

        assertThat(seen(number).triage().priority()).isEqualTo(1);
        assertThat(seen(number).triage().reason()).contains("Payroll today");
    }

    @Test
    void leavesOutWhatIsClosedForGoodAndSaysWhy() {
        var open = reported();
        var closed = closed();
        var cancelled = cancelled();
        var input = Map.of("impact", "1", "urgency", "1", "priorityReason", "Payroll today");
        var all = List.of(open, closed, cancelled);
        var bulk = chosen(cast.marta(), all, "prioritise", input);

        var preview = as(cast.marta(), () -> previews.of(bulk));
        assertThat(preview.possible()).isEqualTo(1);
        assertThat(preview.refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.count()).isEqualTo(2);
                    assertThat(refused.reason().key()).isEqualTo("refusal.closed-is-final");
                });

        run(started(bulk));
        assertThat(states(bulk))
                .containsExactly(
                        Map.entry(open, CHANGED),
                        Map.entry(closed, REFUSED),
                        Map.entry(cancelled, REFUSED));
        assertThat(seen(closed).triage().priority()).isEqualTo(3);
    }

    @Test
    void leavesAloneWhatIsSoAlreadyAndAsksForAReasonWhereTheRuleDoes() {
        var number = reported();
        var same = Map.of("impact", "2", "urgency", "2");
        var bulk = started(chosen(cast.marta(), List.of(number), "prioritise", same));
        run(bulk);
        assertThat(states(bulk).values()).containsOnly(UNCHANGED);

        var higher =
                chosen(
                        cast.marta(),
                        List.of(number),
                        "prioritise",
                        Map.of("impact", "1", "urgency", "1"));
        assertThat(as(cast.marta(), () -> previews.of(higher)).refused().getFirst().reason().key())
                .isEqualTo("invalid.priority-needs-reason");
    }

    @Test
    void watchingIsTakenBackOnlyWhereItBegan() {
        var watched = reported();
        var fresh = reported();
        as(
                cast.marta(),
                () -> {
                    watchers.add(watched.ref(), cast.person("Marta Lindqvist"));
                    return "";
                });
        var bulk = started(chosen(cast.marta(), List.of(watched, fresh), "watch", Map.of()));
        run(bulk);
        assertThat(watchers.of(fresh.ref())).contains(cast.person("Marta Lindqvist"));
        assertThat(states(bulk))
                .containsExactly(Map.entry(watched, UNCHANGED), Map.entry(fresh, CHANGED));

        run(undone(bulk));
        assertThat(watchers.of(fresh.ref())).doesNotContain(cast.person("Marta Lindqvist"));
        assertThat(watchers.of(watched.ref())).contains(cast.person("Marta Lindqvist"));
    }

    @Test
    void freezesWhatAFilterFinds() {
        var first = reported();
        var filter =
                "caller==%s;state==NEW;number=ge=%s".formatted(cast.person("Aisha Khan"), first);
        var bulk = as(cast.marta(), () -> bulks.ofFilter("incident", filter));
        reported();

        assertThat(items(bulk)).extracting(Item::record).containsExactly(first.serial());
        assertThatExceptionOfType(BulkRefused.class)
                .isThrownBy(() ->
                        as(cast.marta(), () -> bulks.ofFilter("incident", "number==INC-99999999")));
    }

    @Test
    void nobodyPicksOrDoesWhatTheyMayNot() {
        var foreign = reported();
        var hidden =
                as(cast.security(), () -> incidents.report(cast.mailIsSlow().restricted(true)))
                        .number();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> picked(cast.rui(), foreign));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> picked(cast.marta(), hidden));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> picked(cast.aisha(), foreign));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> picked(cast.auditor(), foreign));
        var bulk = picked(cast.marta(), foreign);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> choose(cast.marta(), bulk, "cancel", Map.of("reason", "x")));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(cast.manager(), () -> bulks.get(bulk.id())));
    }

    @Test
    void takesNothingThatCannotBeMeant() {
        var bulk = picked(cast.marta(), reported());
        for (var input : List.of(Map.of("to", ""), Map.of("to", "x"), Map.of("to", "99999999"))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> choose(cast.marta(), bulk, "assign", input));
        }
        assertThatExceptionOfType(BulkRefused.class)
                .isThrownBy(() -> choose(cast.marta(), bulk, "explode", Map.of()));
        assertThatExceptionOfType(BulkRefused.class)
                .isThrownBy(() -> as(cast.marta(), () -> bulks.start(bulk.id())));
        var begun = started(choose(cast.marta(), bulk, "watch", Map.of()));
        assertThatExceptionOfType(BulkRefused.class).isThrownBy(() -> started(begun));
        assertThatExceptionOfType(BulkRefused.class)
                .isThrownBy(() -> choose(cast.marta(), begun, "close", Map.of()));
    }

    @Test
    void stopsOnceItsMakerMayDoItToNothingAnyMore() {
        var first = assigned();
        var second = assigned();
        var bulk = started(holding(first, second));
        var stripped = cast.actor("Marta Lindqvist", Standing.NONE, Role.USER);
        var run =
                new ToldBulkRun(
                        bulk.id(), Integer.MAX_VALUE, List.of(cast.marta(), stripped).iterator());

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Actors.run(cast.marta(), () -> handler.run(run)));
        assertThat(states(bulk))
                .containsExactly(Map.entry(first, CHANGED), Map.entry(second, PICKED));
        assertThat(state(second)).isEqualTo(State.ASSIGNED);
    }

    @Test
    void whoeverSawARecordWhenItWasPickedButNotAnyMoreChangesItNoMore() {
        var number = assigned();
        var bulk =
                started(
                        chosen(cast.rui(), List.of(number), "note", Map.of("text", "x")),
                        cast.rui());
        as(
                cast.marta(),
                () ->
                        transitions.assign(
                                number, cast.messaging(), Optional.empty(), Optional.empty()));
        as(cast.rui(), () -> run(bulk, cast.rui(), Integer.MAX_VALUE));

        assertThat(notes(number)).isZero();
        assertThat(as(cast.rui(), () -> bulks.counts(bulk.id()))).containsOnlyKeys(REFUSED);
    }

    private Bulk holding(IncidentNumber... numbers) {
        var when = Instant.parse("2026-03-02T09:00:00Z").plus(Duration.ofDays(3)).toString();
        return chosen(
                cast.marta(), List.of(numbers), "hold", Map.of("reason", "PART", "followUp", when));
    }

    private Bulk chosen(
            Actor actor, List<IncidentNumber> numbers, String action, Map<String, String> input) {
        return choose(actor, picked(actor, numbers.toArray(IncidentNumber[]::new)), action, input);
    }

    private Bulk picked(Actor actor, IncidentNumber... numbers) {
        var written = new TreeSet<String>();
        Set.of(numbers).forEach(number -> written.add(number.toString()));
        return as(actor, () -> bulks.ofRecords("incident", written));
    }

    private Bulk choose(Actor actor, Bulk bulk, String action, Map<String, String> input) {
        return as(actor, () -> bulks.choose(bulk.id(), action, new BulkInput(input)));
    }

    private Bulk started(Bulk bulk) {
        return started(bulk, cast.marta());
    }

    private Bulk started(Bulk bulk, Actor actor) {
        return overIn(as(actor, () -> bulks.start(bulk.id())));
    }

    private Bulk undone(Bulk bulk) {
        return overIn(as(cast.marta(), () -> bulks.undo(bulk.id())));
    }

    /// Waits until the node has given the job up.
    private Bulk overIn(Bulk bulk) {
        var job = bulk.job().orElseThrow();
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (jobs.find(job).orElseThrow().state().isOpen() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return bulk;
    }

    private void run(Bulk bulk) {
        run(bulk, Integer.MAX_VALUE);
    }

    private void run(Bulk bulk, int most) {
        as(cast.marta(), () -> run(bulk, cast.marta(), most));
    }

    private String run(Bulk bulk, Actor actor, int most) {
        handler.run(new ToldBulkRun(bulk.id(), most));
        return actor.name();
    }

    /// Everything breaks at the mark of this record, after the record itself was changed.
    private void runBreakingAt(IncidentNumber number, Bulk bulk) {
        var breaking =
                (BulkRepository)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {BulkRepository.class},
                                (proxy, method, arguments) -> {
                                    if (method.getName().equals("keep")
                                            && ((Item) arguments[1]).record() == number.serial()) {
                                        throw new IllegalStateException("killed");
                                    }
                                    return method.invoke(repository, arguments);
                                });
        var turn = new BulkTurn(breaking, kinds, takingBack, transaction);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Actors.run(
                                cast.marta(),
                                () ->
                                        new BulkRun(breaking, turn)
                                                .run(
                                                        new ToldBulkRun(
                                                                bulk.id(), Integer.MAX_VALUE))));
    }

    private Map<IncidentNumber, ItemState> states(Bulk bulk) {
        var states = new LinkedHashMap<IncidentNumber, ItemState>();
        items(bulk).forEach(item -> states.put(new IncidentNumber(item.record()), item.state()));
        return states;
    }

    private List<Item> items(Bulk bulk) {
        return as(cast.marta(), () -> bulks.items(bulk.id(), Set.of(), 0, 100));
    }

    private IncidentNumber reported() {
        return as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
    }

    private IncidentNumber assigned() {
        var number = reported();
        as(
                cast.marta(),
                () ->
                        transitions.assign(
                                number, cast.network(), Optional.empty(), Optional.empty()));
        return number;
    }

    private IncidentNumber closed() {
        var number = reported();
        as(cast.marta(), () -> transitions.resolve(number, "SOLVED", "Restarted"));
        as(cast.marta(), () -> transitions.close(number));
        return number;
    }

    private IncidentNumber cancelled() {
        var number = reported();
        as(cast.manager(), () -> transitions.cancel(number, "Reported twice"));
        return number;
    }

    private Incident seen(IncidentNumber number) {
        return as(cast.marta(), () -> access.get(number));
    }

    private State state(IncidentNumber number) {
        return seen(number).state();
    }

    private long entries(IncidentNumber number, Bulk bulk) {
        return jdbc.sql(
                        """
                        select count(*) from platform_audit.entry e join platform_audit.value v on v.entry = e.position
                         where e.ref = :ref and v.fields::text like '%"' || :bulk || '"%'
                        """)
                .param("ref", number.toString())
                .param("bulk", bulk.ref().toString())
                .query(Long.class)
                .single();
    }

    private long notes(IncidentNumber number) {
        return jdbc.sql("select count(*) from journal.entry where record = :ref and kind = 'NOTE'")
                .param("ref", number.toString())
                .query(Long.class)
                .single();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Actors.as(actor, work::get);
    }
}
