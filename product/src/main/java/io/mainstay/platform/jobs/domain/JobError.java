package io.mainstay.platform.jobs.domain;

import io.mainstay.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a job failed, in words that stand under `refusal.<code>`.
///
/// @param arguments fill the words
public record JobError(String code, List<String> arguments) {

    /// Something broke, and all there is to say is its message.
    public static final String FAULT = "jobs-fault";

    /// The command that ran the job ended before its work did.
    public static final JobError COMMAND_ENDED = new JobError("jobs-command-ended", List.of());

    public static JobError of(Throwable cause) {
        return cause instanceof Refusal refusal
                ? new JobError(
                        refusal.code(), refusal.arguments().stream().map(Object::toString).toList())
                : new JobError(FAULT, List.of(firstLine(cause.getMessage(), cause)));
    }

    private static String firstLine(@Nullable String message, Throwable cause) {
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }
}
