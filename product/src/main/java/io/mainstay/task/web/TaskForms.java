package io.mainstay.task.web;

import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.text;
import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.people.Holder;
import io.mainstay.platform.web.FormValues;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskDetails;
import io.mainstay.task.domain.Wording;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the forms of a task send, and how it is read.
final class TaskForms {

    private TaskForms() {}

    record ReasonForm(@Nullable String reason) {}

    /// @param position from 1
    record MoveForm(@Nullable String position) {}

    /// A task as it is planned and edited; a field that is not sent stays as it was.
    ///
    /// @param to a team, or a person in one, as a picker sends it
    /// @param due as a `datetime-local` input sends it
    /// @param choosing sent with `waitsFor`, because a list of which nothing is picked sends
    ///   nothing
    /// @param custom by the code of a custom field, sent as `custom[assetTag]`
    record DetailsForm(
            @Nullable Long version,
            @Nullable String title,
            @Nullable String description,
            @Nullable String to,
            @Nullable String due,
            @Nullable List<String> waitsFor,
            @Nullable Boolean choosing,
            @Nullable Map<String, String> custom) {

        /// The version that the person has seen.
        long seen() {
            if (version == null) {
                throw InvalidInput.of("version", "required");
            }
            return version;
        }

        TaskDetails over(TaskDetails before, Pickers pickers, ZoneId zone) {
            var wording = before.wording();
            return new TaskDetails(
                    new Wording(
                            title == null ? wording.title() : title.strip(),
                            description == null
                                    ? wording.description()
                                    : written(description, wording.description())),
                    to == null ? before.holder() : holder(before.holder(), pickers),
                    FormValues.perhapsInstant(due, "due", zone, before.due()),
                    FormValues.isTrue(choosing) ? chosen() : before.waitsFor(),
                    before.custom().withTyped(custom));
        }

        /// Somebody who has it within no team stays in an empty field, which cannot name them.
        private TaskDetails.Holder holder(TaskDetails.Holder before, Pickers pickers) {
            return perhaps(to)
                    .map(typed -> Holder.of(pickers.meant("holder", "to", typed)))
                    .map(found -> new TaskDetails.Holder(Optional.of(found.team()), found.person()))
                    .orElse(before.team().isEmpty() ? before : TaskDetails.Holder.NOBODY);
        }

        private Set<TaskNumber> chosen() {
            return Optional.ofNullable(waitsFor).orElse(List.of()).stream()
                    .filter(one -> !text(one).isEmpty())
                    .map(TaskNumber::of)
                    .collect(Collectors.toSet());
        }
    }
}
