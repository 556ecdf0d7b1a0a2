package io.mainstay.task.web;

import io.mainstay.classification.ShownField;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.PageForm;
import io.mainstay.platform.web.record.History;
import io.mainstay.platform.web.record.Property;
import io.mainstay.platform.web.record.RecordHead;
import io.mainstay.task.application.TaskTone;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskLifecycle.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All that the page of one task shows.
///
/// @param row the task as its list knows it, with the names beside the ids
/// @param record what it is a part of
/// @param around the other tasks of the record, in their order
/// @param actions the moves that the reader may make
/// @param mayWork whether the reader may edit and take it
/// @param overdue open, and past its due date
/// @param holder who has it, as the picker sends it again
public record TaskPage(
        Task task,
        Row row,
        RecordCard record,
        List<Task> around,
        List<Action> actions,
        boolean mayWork,
        boolean overdue,
        String holder,
        List<ShownField> custom,
        Asked asked,
        History history) {

    /// What the address asks to see.
    ///
    /// @param act the action whose form is open
    /// @param edit whether the properties are open in a form
    /// @param before the cursor of an earlier page of the history
    public record Asked(Optional<String> act, boolean edit, Optional<Long> before) {

        static final Asked LOOKING = new Asked(Optional.empty(), false, Optional.empty());
        static final Asked EDITING = new Asked(Optional.empty(), true, Optional.empty());

        static Asked acting(String act) {
            return new Asked(Optional.of(act), false, Optional.empty());
        }
    }

    public String href() {
        return "/tasks/" + task.number();
    }

    public RecordHead head(Frame frame) {
        return new RecordHead(
                task.number().toString(),
                task.wording().title(),
                null,
                frame.say(task.state()),
                TaskTone.of(task.state()),
                task.version(),
                TaskSteps.of(this, frame));
    }

    /// Whether the form of a step is open: of one that asks for a reason when the reader may take
    /// it, of the others only to say why they were refused.
    ///
    /// @param step as the steps' words name it
    public boolean opens(String step, PageForm form) {
        return step.equals("cancel") ? actions.contains(Action.CANCEL) : form.isRefused();
    }

    public boolean edits() {
        return asked.edit() && mayWork;
    }

    public List<Property> properties(Frame frame) {
        var properties = new ArrayList<Property>();
        properties.add(linked(frame.say("task.record"), record));
        said(properties, frame, "team", name("team"));
        said(properties, frame, "assignee", name("assignee"));
        said(properties, frame, "due", task.plan().due().map(frame::when));
        said(properties, frame, "completedAt", task.handling().completed().map(frame::when));
        said(properties, frame, "cancelReason", task.handling().cancelReason());
        custom.forEach(own ->
                own.said(frame::day)
                        .ifPresent(text ->
                                properties.add(
                                        Property.text(own.field().wording().label(), text))));
        return properties;
    }

    /// Those that this one may wait for.
    public List<Choice> choices() {
        return around.stream()
                .map(other ->
                        new Choice(
                                other.number().toString(),
                                other.number() + " " + other.wording().title()))
                .toList();
    }

    public List<Task> waitsFor() {
        return around.stream()
                .filter(other -> task.plan().waitsFor().contains(other.number()))
                .toList();
    }

    public List<Task> neededBy() {
        return around.stream()
                .filter(other -> other.plan().waitsFor().contains(task.number()))
                .toList();
    }

    static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    /// Where the form of a step posts to, below the task's own address.
    public static String path(String step) {
        return switch (step) {
            case "take" -> "taking";
            case "start" -> "work";
            case "complete" -> "completion";
            case "reopen" -> "reopening";
            case "cancel" -> "cancellation";
            default -> "position";
        };
    }

    private Optional<String> name(String field) {
        return row.reference(field).map(Row.Reference::label);
    }

    private static void said(
            List<Property> properties, Frame frame, String field, Optional<String> value) {
        value.ifPresent(text -> properties.add(Property.text(frame.say("task." + field), text)));
    }

    private static Property linked(String label, RecordCard card) {
        return new Property(
                label,
                output -> {
                    output.writeContent(
                            "<a class=\"link\" href=\"" + card.href() + "?tab=tasks\">");
                    output.writeUserContent(card.ref() + " " + card.title());
                    output.writeContent("</a>");
                });
    }
}
