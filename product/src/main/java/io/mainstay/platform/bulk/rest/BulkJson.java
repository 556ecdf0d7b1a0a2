package io.mainstay.platform.bulk.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bulk change in the API.
///
/// @param state `DRAFT` until it is started, then the state of its job
/// @param job its number under `/api/v1/jobs`
/// @param counts how many records stand how: `PICKED` (not yet looked at), `CHANGED`, `UNCHANGED`,
///   `PARTLY` (set back but for some fields), `REFUSED`
/// @param undoes the one that this one takes back
/// @param actions what the caller may do with it now: `start`, `cancel`, `undo`
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record BulkJson(
        long id,
        String number,
        String list,
        Optional<String> filter,
        Optional<String> action,
        Map<String, String> input,
        String state,
        Optional<Long> job,
        Map<String, Long> counts,
        Optional<Long> undoes,
        Optional<PreviewJson> preview,
        List<String> actions) {

    /// @param possible how many would be changed now
    /// @param samples what the people of one record in each language would be told
    record PreviewJson(
            long total, long possible, List<RefusedJson> refused, List<SampleJson> samples) {}

    record SampleJson(String number, String language, String text) {}

    /// @param example the number of one of them
    record RefusedJson(String reason, long count, String example) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RecordJson(String number, String state, Optional<String> reason) {}
}
