package io.mainstay.task.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mainstay.classification.CustomJson;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskDetails;
import io.mainstay.task.application.TaskDetails.Holder;
import io.mainstay.task.domain.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is told of a new task, or is to change of one, as a JSON merge patch (RFC 7396).
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
final class TaskEditJson {

    @Nullable Optional<String> title;
    @Nullable Optional<String> description;
    @Nullable Optional<Long> team;
    @Nullable Optional<Long> assignee;
    @Nullable Optional<Instant> due;

    /// Numbers of tasks of the same record that must be done before; replaces all.
    @Nullable Optional<List<String>> waitsFor;

    /// By the code of a custom field: text, number or null.
    @Nullable Map<String, Optional<Object>> custom;

    TaskDetails on(TaskDetails before) {
        var wording = before.wording();
        var holder = before.holder();
        return new TaskDetails(
                new Wording(
                        or(title, wording.title(), ""), or(description, wording.description(), "")),
                new Holder(
                        or(team, holder.team().map(TeamId::value)).map(TeamId::new),
                        or(assignee, holder.assignee().map(PersonId::value)).map(PersonId::new)),
                or(due, before.due()),
                waitsFor == null ? before.waitsFor() : numbers(waitsFor.orElse(List.of())),
                custom == null ? before.custom() : before.custom().with(CustomJson.read(custom)));
    }

    private static Set<TaskNumber> numbers(List<String> told) {
        return told.stream().map(TaskEditJson::number).collect(Collectors.toSet());
    }

    private static TaskNumber number(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(RecordRef::parse)
                .flatMap(TaskNumber::in)
                .orElseThrow(() ->
                        InvalidInput.of(
                                "waitsFor", "no-task-of-this-record", String.valueOf(text)));
    }
}
