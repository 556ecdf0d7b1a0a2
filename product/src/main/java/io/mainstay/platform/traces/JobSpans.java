package io.mainstay.platform.traces;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.opentelemetry.api.trace.Tracer;
import org.slf4j.MDC;

/// A span for each run of a job, recurring or queued by somebody.
final class JobSpans implements ExecutionInterceptor {

    private final Tracer tracer;

    JobSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public CompletionHandler<?> execute(
            TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
        var span = tracer.spanBuilder("job " + instance.getTaskName()).setNoParent().startSpan();
        span.setAttribute(Marks.RECORD, MDC.get(Marks.RECORD));
        try (var _ = span.makeCurrent()) {
            return chain.proceed(instance, context);
        } catch (RuntimeException failure) {
            CurrentSpan.failed(span, failure.getClass().getName());
            throw failure;
        } finally {
            span.end();
        }
    }
}
