package io.mainstay.platform.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A span for each statement that is part of a traced request or job. What the house asks in the
/// background is part of none.
final class StatementSpans {

    /// What is sent to the database.
    interface Call {
        @Nullable Object send() throws Throwable;
    }

    private final Tracer tracer;

    StatementSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /// @param sql as it was prepared; only the name of the statement is taken from it
    @Nullable Object around(String sql, Call call) throws Throwable {
        if (!Span.current().isRecording()) {
            return call.send();
        }
        var name = StatementName.of(sql);
        var span =
                tracer.spanBuilder(name)
                        .setSpanKind(SpanKind.CLIENT)
                        .setAttribute("db.system.name", "postgresql")
                        .setAttribute("db.query.summary", name)
                        .startSpan();
        try {
            return call.send();
        } catch (SQLException failure) {
            CurrentSpan.failed(span, Optional.ofNullable(failure.getSQLState()).orElse("other"));
            throw failure;
        } finally {
            span.end();
        }
    }
}
