package io.mainstay.platform.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/// The step that this thread is at. Says nothing to nobody while traces are off.
public final class CurrentSpan {

    private static final String ERROR_TYPE = "error.type";

    private CurrentSpan() {}

    public static void name(String name) {
        Span.current().updateName(name);
    }

    /// The kind of the failure only: its message may hold what people wrote.
    public static void failed(Throwable failure) {
        failed(Span.current(), failure.getClass().getName());
    }

    static void failed(Span span, String type) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(ERROR_TYPE, type);
    }
}
