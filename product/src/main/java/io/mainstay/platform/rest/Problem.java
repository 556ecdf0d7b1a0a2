package io.mainstay.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/// What the API answers instead of what was asked (RFC 9457). Tells nothing of what is inside.
///
/// @param type where the problem is explained
/// @param code stable; programs decide by it
/// @param detail what happened and what to do, in the reader's language
/// @param errors what is wrong, field by field
/// @param traceId finds the request in the log
/// @param currentVersion the version that the record has now, when the caller's is stale
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        List<Fault> errors,
        String traceId,
        Optional<Long> currentVersion) {

    /// One thing that is wrong, with a field of the body or with a parameter of the request.
    ///
    /// @param pointer JSON pointer into the body
    /// @param position in the parameter, counted from 1
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Fault(
            Optional<String> pointer,
            Optional<String> parameter,
            Optional<Integer> position,
            String code,
            String detail) {}
}
