package io.mainstay.incident;

import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes down what made incidents of the past major: each step obeys the lifecycle and stands in
/// audit and journal at its own instant. Nobody is told again.
public interface PastMajors {

    void write(List<PastMajor> majors);

    /// @param updates in the order of time
    /// @param next when people hear of it again, while it runs
    /// @param ended set exactly when there is no next update
    record PastMajor(
            IncidentNumber incident,
            Declared declared,
            Leaders leaders,
            List<Update> updates,
            Optional<Instant> next,
            Optional<Ended> ended,
            Optional<Learnt> learnt) {}

    record Declared(Instant at, PersonId by, String reason) {}

    /// Who was named at once.
    record Leaders(PersonId manager, PersonId communications, PersonId technicalLead) {}

    /// @param users whether it was for them; for staff otherwise
    /// @param text Markdown
    record Update(Instant at, PersonId by, boolean users, String text) {}

    record Ended(Instant at, PersonId by, String reason) {}

    /// All three are Markdown.
    record Learnt(Instant at, PersonId by, String happened, String wentWell, String toChange) {}
}
