package io.mainstay.satisfaction;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes down what people were asked before, and asks from now on.
public interface PastSurveys {

    /// Asks about one in so many from now on, by the usual rules for all else.
    void ask(int oneIn);

    /// Of each record one; team, unit and category are those that the record has now. Bad answers
    /// of the last days are looked into.
    void write(List<PastSurvey> surveys);

    /// @param answer empty where nobody answered, or not yet
    record PastSurvey(
            RecordRef record, PersonId person, Instant askedAt, Optional<PastAnswer> answer) {}

    record PastAnswer(int score, String remark, Instant at) {}
}
