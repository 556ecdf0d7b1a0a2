package io.mainstay.servicedesk.application;

import static io.mainstay.servicedesk.domain.InteractionPermission.SERVE_ONESELF;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Incidents;
import io.mainstay.incident.NewIncident;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.ReadArticles;
import io.mainstay.servicedesk.OwnReport;
import io.mainstay.servicedesk.SelfService;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.Talk;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do for themselves, each one transaction: the contact and what it led to.
@Service
@Transactional
class OwnContacts implements SelfService {

    private final Incidents incidents;
    private final ReadArticles articles;
    private final UnattendedContacts contacts;
    private final FormsTaken forms;
    private final Gate gate;

    OwnContacts(
            Incidents incidents,
            ReadArticles articles,
            UnattendedContacts contacts,
            FormsTaken forms,
            Gate gate) {
        this.incidents = incidents;
        this.articles = articles;
        this.contacts = contacts;
        this.forms = forms;
        this.gate = gate;
    }

    @Override
    public boolean isOpen() {
        return gate.allowsSomewhere(SERVE_ONESELF);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isTaken(OwnReport told) {
        return told.once().filter(forms::isTaken).isPresent();
    }

    @Override
    public IncidentNumber report(OwnReport told, List<Upload> files) {
        var me = admitted();
        new Check().text("about", told.about(), Talk.LONGEST).orRefuse();
        return once(told, () -> reported(told, me, files))
                .ending()
                .flatMap(Ending::record)
                .flatMap(IncidentNumber::in)
                .orElseThrow();
    }

    @Override
    public void answered(OwnReport told, ArticleNumber article) {
        var me = admitted();
        new Check().text("about", told.about(), Talk.LONGEST).orRefuse();
        once(told, () -> solved(told, me, article));
    }

    private Interaction reported(OwnReport told, PersonId me, List<Upload> files) {
        var number =
                incidents.report(
                        new NewIncident(
                                me,
                                "PORTAL",
                                new Talk(told.about(), "").shortHeadline(),
                                description(told),
                                Optional.empty(),
                                Optional.empty(),
                                told.impact(),
                                told.urgency()));
        files.forEach(file -> incidents.attach(number, file));
        return contacts.had(me, told.about(), ContactOutcome.INCIDENT, number.ref());
    }

    private Interaction solved(OwnReport told, PersonId me, ArticleNumber article) {
        var had = contacts.had(me, told.about(), ContactOutcome.ARTICLE, article.ref());
        articles.solved(had.ref(), article);
        return had;
    }

    private Interaction once(OwnReport told, Supplier<Interaction> deed) {
        return told.once()
                .map(mark -> forms.once(SentForm.of(mark, told.toString()), deed))
                .orElseGet(deed);
    }

    private PersonId admitted() {
        gate.requireSomewhere(SERVE_ONESELF);
        return Actors.current().person().orElseThrow();
    }

    /// All that was told, unless the title says it.
    private static String description(OwnReport told) {
        var all = told.about().strip();
        return all.equals(new Talk(told.about(), "").shortHeadline()) ? "" : all;
    }
}
