package io.mainstay.incident;

import java.util.Optional;

/// What the caller of an incident is asked about it, as the module above knows it that asks.
public interface IncidentSurvey {

    /// Empty when nobody was asked, or the current actor may not know of it.
    Optional<Asked> of(IncidentNumber incident);

    /// @param said the key of the words for how it was, or that there is no answer
    /// @param tone of these words
    /// @param remark what the caller said besides
    /// @param href where the reader answers; empty for everybody else, and when the time is over
    record Asked(String said, String tone, Optional<String> remark, Optional<String> href) {}
}
