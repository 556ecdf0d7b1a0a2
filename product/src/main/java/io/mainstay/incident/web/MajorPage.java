package io.mainstay.incident.web;

import io.mainstay.incident.application.major.MajorRoom;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.major.Audience;
import io.mainstay.incident.domain.major.Counted;
import io.mainstay.incident.domain.major.Declaration;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorAction;
import io.mainstay.incident.domain.major.MajorUpdate;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.History;
import io.mainstay.platform.web.record.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The room of a major incident; of one that is none, the way to declare it.
///
/// @param history what the events of the room mean
/// @param edit whether the reader works on the incident
/// @param lead whether the reader may declare and lead it
/// @param speak whether the reader may send updates
/// @param publish whether the reader may publish them as a bulletin
public record MajorPage(
        Incident incident,
        Optional<MajorRoom> room,
        History history,
        List<MajorAction> actions,
        boolean edit,
        boolean lead,
        boolean speak,
        boolean publish,
        Instant now) {

    /// One thing that happened.
    ///
    /// @param record the number of another record that it happened to
    /// @param details fields and their new values
    /// @param text Markdown of an update
    public record Line(
            Instant at,
            String who,
            Optional<RecordRef> record,
            String what,
            List<String> details,
            Optional<String> text) {}

    public String href() {
        return "/incidents/" + incident.number();
    }

    public String here() {
        return href() + "/major";
    }

    public boolean may(MajorAction action) {
        return actions.contains(action);
    }

    /// Whether it was never declared, the reader may, and it is not too late.
    public boolean mayDeclare() {
        return room.isEmpty() && lead && incident.state().isOpen();
    }

    /// How many of the children that the reader sees are open, when the incident itself is solved
    /// and the reader works on it: then they can be resolved with it.
    public long toResolve(MajorRoom of) {
        return edit && incident.resolution().isPresent() ? of.openChildren() : 0;
    }

    /// Whether the reader may resolve it, and its children with it.
    public boolean isOpen() {
        return edit && incident.state().isOpen();
    }

    public boolean isOverdue(MajorRoom of) {
        return of.major().cadence().isOverdue(now);
    }

    /// Why it is major: what somebody said, or what the rule saw.
    public String why(MajorRoom of, Frame frame) {
        var how = of.major().declaration();
        return how.reason().orElseGet(() -> seen(how, frame));
    }

    public String declaredBy(MajorRoom of, Frame frame) {
        return of.major()
                .declaration()
                .by()
                .map(of::name)
                .orElseGet(() -> frame.say("incident.major.by-rule"));
    }

    private static String seen(Declaration how, Frame frame) {
        var seen = how.seen().orElseThrow();
        return Stream.of(
                        seen.priority().map(of -> frame.say("incident.major.seen.priority", of)),
                        seen.counted().map(of -> counted(of, frame)))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static String counted(Counted of, Frame frame) {
        var contacts = frame.say("incident.major.seen.contacts", of.contacts());
        var children = frame.say("incident.major.seen.children", of.children());
        var what =
                of.children() == 0
                        ? contacts
                        : of.contacts() == 0
                                ? children
                                : frame.say("incident.major.seen.both", contacts, children);
        return frame.say(
                "incident.major.seen", what, frame.when(of.from()), frame.when(of.until()));
    }

    public List<Choice> audiences(Frame frame) {
        return Stream.of(Audience.values()).map(one -> Choice.of(one, frame.say(one))).toList();
    }

    public List<Property> roles(MajorRoom of, Frame frame) {
        var crew = of.major().crew();
        return List.of(
                role("majorManager", crew.manager(), of, frame),
                role("majorCommunications", crew.communications(), of, frame),
                role("majorTechnicalLead", crew.technicalLead(), of, frame));
    }

    private static Property role(
            String name, Optional<PersonId> person, MajorRoom of, Frame frame) {
        return Property.text(
                frame.say("incident." + name),
                person.map(of::name).orElseGet(() -> frame.say("incident.major.nobody")));
    }

    public List<Property> measures(MajorRoom of, Frame frame) {
        var measures = of.measures();
        return List.of(
                measure("minutesToDeclare", Optional.of(measures.declared()), frame),
                measure("minutesToFirstUpdate", measures.firstUpdate(), frame),
                measure("minutesBetweenUpdates", measures.between(), frame),
                measure("minutesToRestore", measures.restored(), frame));
    }

    private static Property measure(String name, Optional<Duration> value, Frame frame) {
        return Property.text(
                frame.say("incident.major.measure." + name),
                value.map(Duration::toMinutes)
                        .map(frame::duration)
                        .orElseGet(() -> frame.say("incident.major.not-yet")));
    }

    /// Who the picker holds.
    public String picked(Optional<PersonId> person, MajorRoom of) {
        return person.map(id -> "%s (PER-%s)".formatted(of.name(id), id)).orElse("");
    }

    /// What happened, newest first.
    public List<Line> lines(MajorRoom of, Frame frame) {
        var lines = new ArrayList<Line>();
        of.updates().forEach(update -> lines.add(line(update, of, frame)));
        history.entries().forEach(entry -> lines.add(line(entry, frame)));
        lines.sort(Comparator.comparing(Line::at).reversed());
        return lines;
    }

    private static Line line(MajorUpdate update, MajorRoom of, Frame frame) {
        return new Line(
                update.at(),
                update.by().map(of::name).orElseGet(() -> frame.say("platform.product")),
                Optional.empty(),
                frame.say("incident.major.told", frame.say(update.audience())),
                List.of(),
                Optional.of(update.text()));
    }

    private Line line(AuditEntry entry, Frame frame) {
        var mine = entry.ref().equals(incident.ref());
        var joins = !mine && entry.ref().prefix().equals(incident.ref().prefix());
        return new Line(
                entry.occurredAt(),
                history.actor(entry, frame),
                mine ? Optional.empty() : Optional.of(entry.ref()),
                joins ? frame.say("incident.major.joined") : history.action(entry, frame),
                joins ? List.of() : details(entry, frame),
                Optional.empty());
    }

    private List<String> details(AuditEntry entry, Frame frame) {
        return history.changes(entry, frame).stream()
                .filter(told -> !told.after().isEmpty())
                .map(told -> told.field() + ": " + told.after())
                .toList();
    }
}
