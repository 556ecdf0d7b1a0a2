package io.mainstay.servicedesk.application;

import io.mainstay.classification.CategoryId;
import io.mainstay.people.TeamId;
import io.mainstay.servicedesk.InteractionNumber;
import java.util.Optional;

/// A contact as somebody at the desk takes it down.
///
/// @param continued an interaction that was put aside, or that telephony began
public record Call(Optional<InteractionNumber> continued, ContactTold contact, Triage triage) {

    /// What is known of the incident that it becomes.
    ///
    /// @param impact 0 leaves it to the matrix
    /// @param urgency 0 leaves it to the matrix
    public record Triage(
            Optional<CategoryId> category, Optional<TeamId> team, int impact, int urgency) {}

    /// The first line, cut between two words where it is long.
    String title() {
        return contact.talk().shortHeadline();
    }

    /// All that was said, unless the title says it.
    String description() {
        var all = contact.talk().about().strip();
        return all.equals(title()) ? "" : all;
    }
}
