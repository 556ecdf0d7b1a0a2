package io.mainstay.incident.domain.history;

import static io.mainstay.incident.domain.history.HistoryField.ASSIGNEE;
import static io.mainstay.incident.domain.history.HistoryField.CALLER;
import static io.mainstay.incident.domain.history.HistoryField.CLOSED_AT;
import static io.mainstay.incident.domain.history.HistoryField.CONFIGURATION_ITEM;
import static io.mainstay.incident.domain.history.HistoryField.CONTACT;
import static io.mainstay.incident.domain.history.HistoryField.CREATED_AT;
import static io.mainstay.incident.domain.history.HistoryField.DESCRIPTION;
import static io.mainstay.incident.domain.history.HistoryField.IMPACT;
import static io.mainstay.incident.domain.history.HistoryField.LOGGED_BY;
import static io.mainstay.incident.domain.history.HistoryField.OPENED_AT;
import static io.mainstay.incident.domain.history.HistoryField.PRIORITY;
import static io.mainstay.incident.domain.history.HistoryField.RESOLUTION;
import static io.mainstay.incident.domain.history.HistoryField.RESOLVED_AT;
import static io.mainstay.incident.domain.history.HistoryField.RESOLVED_BY;
import static io.mainstay.incident.domain.history.HistoryField.SERVICE;
import static io.mainstay.incident.domain.history.HistoryField.TEAM;
import static io.mainstay.incident.domain.history.HistoryField.TITLE;
import static io.mainstay.incident.domain.history.HistoryField.URGENCY;

import io.mainstay.classification.Matrix;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Handling;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Milestones;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.incident.domain.Triage;
import java.time.Instant;
import java.util.Optional;

/// Makes the incident of how it stood after an update. What history lacks stays empty; impact and
/// urgency, which every incident has, then are the middle of the matrix.
///
/// @param matrix gives the priority where the mapping tells none
public record Retelling(Mapping mapping, Matrix matrix, Cast cast) {

    public Incident incident(IncidentNumber number, Chapter chapter) {
        return new Incident(
                number,
                report(chapter.row()),
                triage(chapter.row()),
                handling(chapter),
                resolution(chapter),
                milestones(chapter),
                false,
                Optional.empty(),
                0);
    }

    private Report report(HistoryRow row) {
        return new Report(
                row.text(TITLE).orElse(row.external()),
                row.text(DESCRIPTION).orElse(""),
                cast.person(row, CALLER),
                cast.person(row, LOGGED_BY),
                row.text(CONTACT).map(Contact::valueOf).orElse(Contact.OTHER),
                Optional.empty(),
                cast.site(row),
                row.text(SERVICE),
                row.text(CONFIGURATION_ITEM));
    }

    private Triage triage(HistoryRow row) {
        var impact = row.number(IMPACT).orElse(middle(matrix.impacts().size()));
        var urgency = row.number(URGENCY).orElse(middle(matrix.urgencies().size()));
        var priority = row.number(PRIORITY).orElseGet(() -> priority(impact, urgency));
        return new Triage(
                cast.category(row), impact, urgency, priority, Optional.empty(), row.custom());
    }

    private int priority(int impact, int urgency) {
        return matrix.priority(
                Math.min(impact, matrix.impacts().size()),
                Math.min(urgency, matrix.urgencies().size()));
    }

    private static int middle(int size) {
        return (size + 1) / 2;
    }

    private Handling handling(Chapter chapter) {
        return new Handling(
                chapter.state(),
                chapter.row().text(TEAM).flatMap(cast::team),
                cast.person(chapter.row(), ASSIGNEE),
                chapter.hold().map(reason -> new Hold(reason, Optional.empty(), Optional.empty())),
                chapter.reassignments(),
                chapter.reopens(),
                Optional.empty());
    }

    private Optional<Resolution> resolution(Chapter chapter) {
        if (!chapter.isAtRest() || chapter.state() == State.CANCELLED) {
            return Optional.empty();
        }
        var row = chapter.row();
        return resolvedAt(chapter)
                .map(at ->
                        new Resolution(
                                cast.closureCode(row),
                                row.text(RESOLUTION).orElse(""),
                                Optional.empty(),
                                cast.person(row, RESOLVED_BY),
                                at));
    }

    private Optional<Instant> resolvedAt(Chapter chapter) {
        return mapping.tells(RESOLVED_AT)
                ? chapter.row().instant(RESOLVED_AT)
                : chapter.marks().resolved();
    }

    private static Milestones milestones(Chapter chapter) {
        var row = chapter.row();
        return new Milestones(
                Optional.empty(),
                Optional.empty(),
                row.instant(OPENED_AT)
                        .or(() -> row.instant(CREATED_AT))
                        .orElse(chapter.marks().first()),
                chapter.marks().responded(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                chapter.marks().closed().map(seen -> row.instant(CLOSED_AT).orElse(seen)));
    }
}
