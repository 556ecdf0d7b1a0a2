package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/// What the forms of an incident send, and how it is read.
final class IncidentForms {

    private IncidentForms() {}

    /// @param to a team, or a person in one, as a picker sends it; `me` for whoever sends it
    record AssignmentForm(@Nullable String to, @Nullable String reason) {

        boolean isToMe() {
            return text(to).equals("me");
        }
    }

    /// @param number of the incident that is picked in a queue
    /// @param to a person within a team, as `21:12`
    record GivingForm(@Nullable String number, @Nullable String to, @Nullable String team) {}

    record EscalationForm(@Nullable String team, @Nullable String reason) {}

    record WatcherForm(@Nullable String person) {}

    /// @param followUp as a `datetime-local` input sends it
    record HoldForm(
            @Nullable String reason,
            @Nullable String followUp,
            @Nullable String reference,
            @Nullable String note) {}

    record ResolutionForm(
            @Nullable String code, @Nullable String explanation, @Nullable Boolean children) {}

    record ReasonForm(@Nullable String reason) {}

    record ParentForm(@Nullable String parent) {}

    /// @param minutes spent on what is said about; nothing when nobody counts
    record EntryForm(@Nullable String kind, @Nullable String text, @Nullable Integer minutes) {}

    static IncidentNumber incident(String sent) {
        return RecordRef.parse(sent)
                .flatMap(IncidentNumber::in)
                .orElseThrow(() -> InvalidInput.of("parent", "no-such-record", sent));
    }
}
