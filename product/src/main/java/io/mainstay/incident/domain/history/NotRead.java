package io.mainstay.incident.domain.history;

import io.mainstay.kernel.Refusal.Problem;

/// Why a row cannot become history. Its field is ours, not the column.
public final class NotRead extends Exception {

    private final transient Problem problem;

    NotRead(String field, String code, Object... arguments) {
        super(code, null, false, false);
        this.problem = Problem.of(field, code, arguments);
    }

    public Problem problem() {
        return problem;
    }
}
