package io.mainstay.incident.web;

import io.mainstay.classification.ShownField;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorState;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.History;
import io.mainstay.platform.web.record.Property;
import io.mainstay.platform.web.record.RecordHead;
import io.mainstay.platform.web.record.RecordTab;
import io.mainstay.platform.web.record.Said;
import io.mainstay.platform.words.Words;
import io.mainstay.task.TaskBoard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// All that the page of one incident shows.
///
/// @param row the incident as its list knows it, with the names beside the ids
/// @param actions the moves that the reader may make
/// @param tasks for whoever does not only report
public record IncidentPage(
        Incident incident,
        Row row,
        List<Action> actions,
        Leave leave,
        Asked asked,
        IncidentTalk talk,
        IncidentFamily family,
        Optional<TaskBoard> tasks,
        FormChoices choices) {

    private static final String MILESTONES = "milestones";

    /// What the address asks to see.
    ///
    /// @param act the action whose form is open
    /// @param edit the part that is open in a form: `milestones`, else the properties
    /// @param tab `talk`, `tasks`, `links`, `time` or `history`
    /// @param before the cursor of an earlier page
    public record Asked(
            Optional<String> act, Optional<String> edit, String tab, Optional<String> before) {

        static final Asked TALK = talk(Optional.empty(), Optional.empty());
        static final Asked EDITING = talk(Optional.empty(), Optional.of("properties"));
        static final Asked MARKING = talk(Optional.empty(), Optional.of(MILESTONES));
        static final Asked LINKS =
                new Asked(Optional.empty(), Optional.empty(), "links", Optional.empty());

        static Asked acting(Action action) {
            return talk(Optional.of(word(action)), Optional.empty());
        }

        private static Asked talk(Optional<String> act, Optional<String> edit) {
            return new Asked(act, edit, "talk", Optional.empty());
        }

        public boolean editsMilestones() {
            return edit.filter(MILESTONES::equals).isPresent();
        }

        public boolean editsProperties() {
            return edit.isPresent() && !editsMilestones();
        }
    }

    /// What the reader may do with this incident.
    public record Leave(
            boolean say, boolean edit, boolean manage, boolean readNotes, boolean lead) {}

    public boolean mayEdit() {
        return leave.edit();
    }

    /// What is known of it; nothing of what is closed for good.
    public boolean mayEditFields() {
        return mayEdit() && !incident.state().isFinal();
    }

    /// Of what is closed for good who may see it is all that there is to edit.
    public boolean mayEditProperties() {
        return mayEditFields() || mayEdit() && leave.manage();
    }

    /// Whether somebody still has to say what it is or whose, and the reader may.
    public boolean isUnsorted() {
        return mayEdit()
                && incident.state().isOpen()
                && (incident.triage().category().isEmpty() || incident.handling().team().isEmpty());
    }

    public String href() {
        return "/incidents/" + incident.number();
    }

    /// Whether it is or was a major incident.
    public Optional<MajorState> major() {
        return row.text("major").map(MajorState::valueOf);
    }

    /// Whether the reader may declare it major.
    public boolean mayDeclare() {
        return leave.lead() && incident.state().isOpen() && major().isEmpty();
    }

    public RecordHead head(Frame frame) {
        return new RecordHead(
                incident.number().toString(),
                incident.report().title(),
                incident.triage().priority(),
                frame.say(incident.state()),
                IncidentLook.tone(incident.state()),
                incident.version(),
                IncidentSteps.of(this, frame));
    }

    /// The action whose form is open, if the reader may take it.
    public Optional<Action> open() {
        return actions.stream()
                .filter(action -> asked.act().filter(word(action)::equals).isPresent())
                .findFirst();
    }

    public List<RecordTab> tabs(Frame frame) {
        var tabs = new ArrayList<RecordTab>();
        tabs.add(tab(frame, "talk", OptionalLong.empty()));
        tasks.ifPresent(board -> tabs.add(tab(frame, "tasks", open(board))));
        tabs.add(tab(frame, "links", family.count()));
        if (leave.readNotes()) {
            tabs.add(tab(frame, "time", OptionalLong.empty()));
        }
        if (leave.readNotes()) {
            tabs.add(tab(frame, "history", OptionalLong.empty()));
        }
        return tabs;
    }

    public List<Property> properties(Frame frame) {
        var properties = new ArrayList<Property>();
        named(properties, frame, "caller");
        named(properties, frame, "unit");
        named(properties, frame, "site");
        named(properties, frame, "team");
        named(properties, frame, "assignee");
        properties.add(level(frame, "impact", choices.impact(incident.triage().impact())));
        properties.add(level(frame, "urgency", choices.urgency(incident.triage().urgency())));
        written(properties, frame, "priorityReason", incident.triage().reason());
        named(properties, frame, "category");
        written(properties, frame, "service", incident.report().service());
        written(properties, frame, "configurationItem", incident.report().configurationItem());
        waiting(properties, frame);
        resolved(properties, frame);
        properties.add(
                Property.text(
                        frame.say("incident.contact"), frame.say(incident.report().contact())));
        named(properties, frame, "loggedBy");
        choices.custom().forEach(own -> own(properties, own, frame));
        written(properties, frame, "sourceNumber", sourceNumber());
        written(properties, frame, "timeSpent", talk.spent().map(frame::duration));
        return properties;
    }

    public String name(String field) {
        return row.reference(field).map(Row.Reference::label).orElse("");
    }

    /// Who told of it: whoever spoke for the caller, else the caller.
    public String toldBy() {
        return family.told().toldBy().orElseGet(() -> name("caller"));
    }

    /// The incident as others show it.
    public RecordCard card() {
        return new RecordCard(
                incident.ref(), incident.report().title(), Words.key(incident.state()), href());
    }

    /// The expanded lifecycle in its order, for whoever works on it with what is still open.
    public List<Milestone> milestones() {
        return Milestone.of(incident).stream()
                .filter(one -> one.at().isPresent() || one.told() && mayEditFields())
                .toList();
    }

    public List<Said> said(Frame frame) {
        return talk.said(frame);
    }

    /// What the trail says, in words.
    public History history() {
        return talk.history()
                .from(
                        talk.trail().size() < TalkReader.EVENTS
                                ? Optional.empty()
                                : Optional.of(earlierHistory()));
    }

    public boolean watching() {
        return family.watching();
    }

    private String earlierHistory() {
        return href() + "?tab=history&before=" + talk.trail().getLast().position();
    }

    static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    private Optional<String> sourceNumber() {
        return row.has("sourceNumber") ? row.text("sourceNumber") : Optional.empty();
    }

    private void waiting(List<Property> properties, Frame frame) {
        var hold = incident.handling().hold();
        written(properties, frame, "holdReason", hold.map(Hold::reason).map(choices::holdReason));
        written(properties, frame, "followUp", hold.flatMap(Hold::followUp).map(frame::when));
        written(properties, frame, "holdReference", hold.flatMap(Hold::reference));
        written(properties, frame, "cancelReason", incident.handling().cancelReason());
    }

    private void resolved(List<Property> properties, Frame frame) {
        var how = incident.resolution();
        written(
                properties,
                frame,
                "closureCode",
                how.flatMap(Resolution::code).map(choices::closureCode));
        written(properties, frame, "resolvedAt", how.map(Resolution::at).map(frame::when));
        named(properties, frame, "resolvedBy");
        written(
                properties,
                frame,
                "resolvingLine",
                how.flatMap(Resolution::line).map(String::valueOf));
    }

    private void named(List<Property> properties, Frame frame, String field) {
        written(properties, frame, field, row.reference(field).map(Row.Reference::label));
    }

    private static void own(List<Property> properties, ShownField shown, Frame frame) {
        shown.said(frame::day)
                .ifPresent(text ->
                        properties.add(Property.text(shown.field().wording().label(), text)));
    }

    private static void written(
            List<Property> properties, Frame frame, String field, Optional<String> value) {
        value.ifPresent(
                text -> properties.add(Property.text(frame.say("incident." + field), text)));
    }

    private static Property level(Frame frame, String field, String label) {
        return Property.text(frame.say("incident." + field), label);
    }

    private static OptionalLong open(TaskBoard board) {
        return board.open() == 0 ? OptionalLong.empty() : OptionalLong.of(board.open());
    }

    private RecordTab tab(Frame frame, String name, OptionalLong count) {
        return new RecordTab(
                frame.say("incident.tab." + name),
                href() + "?tab=" + name,
                count,
                asked.tab().equals(name));
    }
}
