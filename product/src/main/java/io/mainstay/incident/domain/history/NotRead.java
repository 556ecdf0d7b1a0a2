package io.mainstay.incident.domain.history;

import io.mainstay.kernel.Refusal.Problem;

/// Why a row cannot become history. Its field is ours, not the column.
public final class NotRead extends Exception {

    private final transient Problem problem;

    public NotRead(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    NotRead(String field, String code, Object... arguments) {
        this(Problem.of(field, code, arguments));
    }

    public Problem problem() {
        return problem;
    }
}
