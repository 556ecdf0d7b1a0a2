package io.mainstay.platform.bulk.application;

import static io.mainstay.platform.bulk.domain.ItemState.CHANGED;
import static io.mainstay.platform.bulk.domain.ItemState.PARTLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.automation.MacroRefused;
import io.mainstay.automation.Macros;
import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.people.TeamId;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.jobs.domain.JobRepository;
import io.mainstay.testing.ModuleTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A macro on many incidents: looked through step by step, done as one, and taken back.
@ModuleTest
@Import(Cast.class)
class MacrosInBulkTest {

    @Autowired BulkChanges bulks;
    @Autowired BulkPreview previews;
    @Autowired BulkRun handler;
    @Autowired JobRepository jobs;
    @Autowired Macros macros;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentAccess access;
    @Autowired JdbcClient jdbc;

    @Test
    void eachStepIsTriedUponWhatTheOnesBeforeItWouldLeave() {
        var fresh = reported();
        var closed = closed();
        var macro = macro("Wait for {team}");

        var bulk = chosen(macro, fresh, closed);
        var preview = as(() -> previews.of(bulk));

        assertThat(preview.possible()).isEqualTo(1);
        assertThat(preview.first()).containsExactly(fresh.ref());
        assertThat(preview.samples())
                .extracting(sample -> sample.text())
                .anyMatch(text -> text.startsWith("Wait for "));
        assertThat(preview.refused().getFirst().example()).isEqualTo(closed.ref());
        assertThat(seen(fresh).state()).isEqualTo(State.NEW);
        run(started(bulk));
        assertThat(seen(fresh).state()).isEqualTo(State.ON_HOLD);
        assertThat(said(fresh)).contains("Wait for Network");
    }

    @Test
    void aPreviewSaysWhichPlaceholderHasNoValue() {
        var steps = new LinkedHashMap<String, Map<String, String>>();
        steps.put("note", Map.of("text", "Ask {assignee}"));
        var bulk = chosen(declared(steps, Optional.empty()), reported());

        var preview = as(() -> previews.of(bulk));

        assertThat(preview.possible()).isZero();
        assertThat(preview.refused().getFirst().reason().key())
                .isEqualTo("invalid.placeholder-without-value");
    }

    @Test
    void isTakenBackAsFarAsItsStepsLead() {
        var assigned = reported();
        give(assigned, cast.messaging());
        var fresh = reported();
        var bulk = started(chosen(macro("Wait"), assigned, fresh));
        run(bulk);

        var undo = overIn(as(() -> bulks.undo(bulk.id())));
        run(undo);

        assertThat(states(undo))
                .containsExactly(Map.entry(assigned, CHANGED), Map.entry(fresh, PARTLY));
        assertThat(seen(assigned).state()).isEqualTo(State.ASSIGNED);
        assertThat(seen(assigned).handling().team()).contains(cast.messaging());
        assertThat(seen(assigned).triage().priority()).isEqualTo(seen(fresh).triage().priority());
        assertThat(said(assigned)).as("what was said stays").contains("Wait");
    }

    @Test
    void doesWhatWasLookedAtWhateverBecomesOfTheMacro() {
        var number = reported();
        var macro = macro("As it was");
        var bulk = chosen(macro, number);
        jdbc.sql(
                        """
                        update automation.macro set active = false, steps = '[{"action": "cancel", "input": {"reason": "Anew"}}]' where id = ?
                        """)
                .param(macro)
                .update();

        run(started(bulk));

        assertThat(said(number)).contains("As it was").doesNotContain("Anew");
    }

    @Test
    void whatOnlySaysSomethingChangesEachAndIsNotTakenBack() {
        var number = reported();
        var steps = Map.of("note", Map.of("text", "Provider is told"));
        var bulk = started(chosen(declared(steps, Optional.empty()), number));
        run(bulk);

        assertThat(states(bulk).values()).containsExactly(CHANGED);
        assertThat(as(() -> bulks.canBeUndone(bulk))).isFalse();
        assertThatExceptionOfType(BulkRefused.class)
                .isThrownBy(() -> as(() -> bulks.undo(bulk.id())));
    }

    @Test
    void takesNoMacroThatIsNotOffered() {
        var number = reported();
        var others =
                declared(
                        Map.of("note", Map.of("text", "x")),
                        Optional.of(cast.team("Elsewhere " + number)));
        var cancelling = declared(Map.of("cancel", Map.of("reason", "Twice")), Optional.empty());

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> chosen(others, number));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> chosen(0, number));
        assertThatExceptionOfType(MacroRefused.class).isThrownBy(() -> chosen(cancelling, number));
        assertThatExceptionOfType(BulkRefused.class)
                .as("a macro is no step of a macro")
                .isThrownBy(() ->
                        declared(
                                Map.of("macro", Map.of("macro", Long.toString(others))),
                                Optional.empty()));
    }

    private long macro(String said) {
        var steps = new LinkedHashMap<String, Map<String, String>>();
        steps.put("assign", Map.of("to", cast.network().toString()));
        steps.put("prioritise", Map.of("impact", "1", "urgency", "1", "priorityReason", "Payroll"));
        steps.put("hold", Map.of("reason", "PART", "followUp", "P3D"));
        steps.put("note", Map.of("text", said));
        return declared(steps, Optional.empty());
    }

    private long declared(Map<String, Map<String, String>> steps, Optional<TeamId> team) {
        Actors.run(cast.manager(), () -> macros.bringIn("incident", "Several things", team, steps));
        return jdbc.sql("select max(id) from automation.macro").query(Long.class).single();
    }

    private Bulk chosen(long macro, IncidentNumber... numbers) {
        var written = new TreeSet<String>();
        Set.of(numbers).forEach(number -> written.add(number.toString()));
        var input = new BulkInput(Map.of("macro", Long.toString(macro)));
        return as(() -> bulks.choose(bulks.ofRecords("incident", written).id(), "macro", input));
    }

    private Bulk started(Bulk bulk) {
        return overIn(as(() -> bulks.start(bulk.id())));
    }

    /// Waits until the node has given the job up, because nobody here has an account.
    private Bulk overIn(Bulk bulk) {
        var job = bulk.job().orElseThrow();
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (jobs.find(job).orElseThrow().state().isOpen() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return bulk;
    }

    private void run(Bulk bulk) {
        Actors.run(cast.marta(), () -> handler.run(new ToldBulkRun(bulk.id(), Integer.MAX_VALUE)));
    }

    private Map<IncidentNumber, ItemState> states(Bulk bulk) {
        var states = new LinkedHashMap<IncidentNumber, ItemState>();
        as(() -> bulks.items(bulk.id(), List.of(), 0, 100))
                .forEach(item -> states.put(new IncidentNumber(item.record()), item.state()));
        return states;
    }

    private IncidentNumber reported() {
        return as(() -> incidents.report(cast.mailIsSlow())).number();
    }

    private IncidentNumber closed() {
        var number = reported();
        as(() -> transitions.resolve(number, "SOLVED", "Restarted"));
        as(() -> transitions.close(number));
        return number;
    }

    private void give(IncidentNumber number, TeamId team) {
        as(() -> transitions.assign(number, team, Optional.empty(), Optional.empty()));
    }

    private Incident seen(IncidentNumber number) {
        return as(() -> access.get(number));
    }

    private List<String> said(IncidentNumber number) {
        return jdbc.sql("select body from journal.entry where record = ?")
                .param(number.toString())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private <T> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        Actor marta = cast.marta();
        return Actors.as(marta, work);
    }
}
