package io.mainstay.task.domain;

import static io.mainstay.task.domain.TaskLifecycle.Action.CANCEL;
import static io.mainstay.task.domain.TaskLifecycle.Action.COMPLETE;
import static io.mainstay.task.domain.TaskLifecycle.Action.REOPEN;
import static io.mainstay.task.domain.TaskLifecycle.Action.START;
import static io.mainstay.task.domain.TaskLifecycle.LIFECYCLE;

import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.TaskLifecycle.Action;
import io.mainstay.task.domain.TaskLifecycle.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A piece of work within a record.
///
/// @param record what it is a part of; never another
/// @param custom what the organisation wants to know besides
public record Task(
        TaskNumber number,
        RecordRef record,
        Wording wording,
        Handling handling,
        Plan plan,
        CustomValues custom,
        long version)
        implements AuditedRecord {

    public State state() {
        return handling.state();
    }

    public boolean isOpen() {
        return state().isOpen();
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && plan.due().filter(due -> due.isBefore(now)).isPresent();
    }

    /// Whoever starts what nobody has, has it.
    public Outcome<Task> start(Optional<PersonId> by) {
        return Outcome.of(with(after(START).by(by)));
    }

    public Outcome<Task> complete(Optional<PersonId> by, Instant at) {
        return Outcome.of(with(after(COMPLETE).by(by).completed(at)));
    }

    public Outcome<Task> reopen() {
        return Outcome.of(with(after(REOPEN)));
    }

    public Outcome<Task> cancel(String reason) {
        return Outcome.of(with(after(CANCEL).cancelled(reason)));
    }

    public Task heldBy(Optional<TeamId> team, Optional<PersonId> assignee) {
        return with(handling.with(team, assignee));
    }

    public Task with(Wording next) {
        return new Task(number, record, next, handling, plan, custom, version);
    }

    public Task with(Plan next) {
        return new Task(number, record, wording, handling, next, custom, version);
    }

    public Task with(CustomValues next) {
        return new Task(number, record, wording, handling, plan, next, version);
    }

    public Task inVersion(long next) {
        return new Task(number, record, wording, handling, plan, custom, next);
    }

    private Task with(Handling next) {
        return new Task(number, record, wording, next, plan, custom, version);
    }

    private Handling after(Action action) {
        return handling.in(LIFECYCLE.after(action, state()));
    }

    @Override
    public RecordRef ref() {
        return number.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("record", record.toString());
        fields.put("title", wording.title());
        fields.put("description", wording.description());
        fields.put("state", state().name());
        fields.put("team", text(handling.team()));
        fields.put("assignee", text(handling.assignee()));
        fields.put("due", text(plan.due()));
        fields.put("position", Integer.toString(plan.position()));
        fields.put("waitsFor", numbers());
        fields.put("completedAt", text(handling.completed()));
        fields.put("cancelReason", text(handling.cancelReason()));
        fields.putAll(custom.audited());
        return fields;
    }

    private @Nullable String numbers() {
        return plan.waitsFor().isEmpty()
                ? null
                : plan.waitsFor().stream()
                        .map(TaskNumber::toString)
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
