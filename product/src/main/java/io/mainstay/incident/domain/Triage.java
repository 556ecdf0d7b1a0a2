package io.mainstay.incident.domain;

import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomValues;
import java.util.Optional;

/// How pressing the incident is, and of which sort.
///
/// @param impact from 1, the widest, to the size of the matrix
/// @param urgency from 1, the most urgent, to the size of the matrix
/// @param priority from 1; always the matrix's answer to impact and urgency at the time
/// @param reason why the priority is no longer what it was at first
/// @param custom what the organisation wants to know besides
public record Triage(
        Optional<CategoryId> category,
        int impact,
        int urgency,
        int priority,
        Optional<String> reason,
        CustomValues custom) {

    /// The same with another reason for its priority.
    public Triage because(Optional<String> why) {
        return new Triage(category, impact, urgency, priority, why, custom);
    }
}
