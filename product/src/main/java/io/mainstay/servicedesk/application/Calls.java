package io.mainstay.servicedesk.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Incidents;
import io.mainstay.incident.NewIncident;
import io.mainstay.kernel.Check;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.Talk;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Logging a call: each way in which it can end is one transaction, the contact and what it led to.
@Service
@Transactional
public class Calls {

    private final InteractionService interactions;
    private final Incidents incidents;
    private final ContactTraces traces;
    private final FormsTaken forms;

    Calls(
            InteractionService interactions,
            Incidents incidents,
            ContactTraces traces,
            FormsTaken forms) {
        this.forms = forms;
        this.interactions = interactions;
        this.incidents = incidents;
        this.traces = traces;
    }

    /// One of the others, once for each form.
    public Interaction once(Optional<SentForm> form, Supplier<Interaction> deed) {
        return form.map(sent -> forms.once(sent, deed)).orElseGet(deed);
    }

    /// The caller waits, or calls back: it stays open.
    public Interaction putAside(Call call) {
        return taken(call);
    }

    /// It ends without a record.
    public Interaction end(Call call, ContactOutcome outcome) {
        var end = EndTold.as(outcome);
        return call.continued()
                .map(number -> interactions.correct(number, call.contact()))
                .map(going -> interactions.end(going.number(), end))
                .orElseGet(() -> interactions.log(call.contact(), end));
    }

    public Interaction answer(Call call, ArticleNumber article) {
        var taken = taken(call);
        return interactions.end(
                taken.number(), EndTold.as(ContactOutcome.ARTICLE).with(article.ref()));
    }

    public Interaction logIncident(Call call) {
        return ended(call, ContactOutcome.INCIDENT, reported(call));
    }

    /// As an incident of its own that is a symptom of another.
    public Interaction logUnder(Call call, IncidentNumber parent) {
        var number = reported(call);
        incidents.putUnder(number, parent);
        return ended(call, ContactOutcome.INCIDENT, number);
    }

    /// Somebody else called about an incident that is known.
    public Interaction addTo(Call call, IncidentNumber incident) {
        requireWords(call);
        var taken = taken(call);
        traces.added(taken, incident);
        return interactions.end(
                taken.number(), EndTold.as(ContactOutcome.ADDED).with(incident.ref()));
    }

    private IncidentNumber reported(Call call) {
        requireWords(call);
        var triage = call.triage();
        var number =
                incidents.report(
                        new NewIncident(
                                call.contact().concerned().orElseThrow(),
                                call.contact().channel().name(),
                                call.title(),
                                call.description(),
                                triage.category(),
                                triage.team(),
                                triage.impact(),
                                triage.urgency()));
        informCaller(call, number);
        return number;
    }

    /// Whoever called for somebody else wants to know what becomes of it as well.
    private void informCaller(Call call, IncidentNumber incident) {
        call.contact()
                .caller()
                .filter(caller -> !call.contact().concerned().equals(Optional.of(caller)))
                .ifPresent(caller -> incidents.inform(incident, caller));
    }

    private Interaction ended(Call call, ContactOutcome outcome, IncidentNumber incident) {
        return interactions.end(taken(call).number(), EndTold.as(outcome).with(incident.ref()));
    }

    private Interaction taken(Call call) {
        return call.continued()
                .map(number -> interactions.correct(number, call.contact()))
                .orElseGet(() -> interactions.begin(call.contact()));
    }

    private static void requireWords(Call call) {
        new Check()
                .text("about", call.contact().talk().about(), Talk.LONGEST)
                .that(call.contact().concerned().isPresent(), "caller", "required")
                .orRefuse();
    }
}
