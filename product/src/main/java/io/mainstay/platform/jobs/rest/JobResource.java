package io.mainstay.platform.jobs.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.jobs.application.JobService;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobError;
import io.mainstay.platform.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Jobs in the API. Everybody sees the own ones, administrators and auditors all.
@RestController
@RequestMapping("/api/v1/jobs")
class JobResource {

    private static final int PAGE = 50;

    private final JobService jobs;
    private final Words words;

    JobResource(JobService jobs, Words words) {
        this.jobs = jobs;
        this.words = words;
    }

    /// @param actions what the caller may do with it now: `cancel`, `retry`
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record JobJson(
            long id,
            Task task,
            String state,
            Progress progress,
            Map<String, Long> results,
            Optional<String> error,
            Times times,
            List<String> actions) {

        /// @param startedBy the person's id; absent when the system started it
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record Task(String kind, String title, Optional<Long> startedBy) {}

        /// @param total 0 while unknown
        record Progress(long done, long total) {}

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record Times(Instant queuedAt, Optional<Instant> startedAt, Optional<Instant> finishedAt) {}
    }

    /// @param row counts from 1, the header not counted
    record RefusedRowJson(long row, String reason, String content) {}

    /// @param next ask again with this `cursor` for the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageJson<T>(List<T> items, Optional<String> next) {}

    @GetMapping
    PageJson<JobJson> list(@RequestParam(required = false) @Nullable Long cursor) {
        var page = jobs.newest(optional(cursor), PAGE);
        return new PageJson<>(
                page.stream().map(this::json).toList(),
                next(page.size(), () -> page.getLast().id()));
    }

    @GetMapping("/{id}")
    JobJson show(@PathVariable long id) {
        return json(jobs.get(id));
    }

    @GetMapping("/{id}/refused-rows")
    PageJson<RefusedRowJson> refusedRows(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long cursor) {
        var page = jobs.refused(id, optional(cursor), PAGE);
        return new PageJson<>(
                page.stream()
                        .map(row -> new RefusedRowJson(row.row(), row.reason(), row.content()))
                        .toList(),
                next(page.size(), () -> page.getLast().row()));
    }

    /// Asks the job to end early; it ends within seconds.
    @PutMapping("/{id}/cancellation")
    JobJson cancel(@PathVariable long id) {
        jobs.cancel(id);
        return show(id);
    }

    /// Puts a failed or cancelled job back into the queue.
    @PutMapping("/{id}/retry")
    JobJson retry(@PathVariable long id) {
        jobs.retry(id);
        return show(id);
    }

    private JobJson json(Job job) {
        var order = job.order();
        var times = job.times();
        return new JobJson(
                job.id(),
                new JobJson.Task(
                        order.kind(), order.title(), order.startedBy().map(PersonId::value)),
                job.state().name(),
                new JobJson.Progress(job.progress().done(), job.progress().total()),
                job.results(),
                job.error().map(this::say),
                new JobJson.Times(times.queued(), times.started(), times.finished()),
                actions(job));
    }

    private List<String> actions(Job job) {
        var actions = new ArrayList<String>();
        if (jobs.maySteer(job) && job.canBeCancelled()) {
            actions.add("cancel");
        }
        if (jobs.maySteer(job) && job.canBeRetried()) {
            actions.add("retry");
        }
        return actions;
    }

    private String say(JobError error) {
        return words.say(Locale.ENGLISH, "refusal." + error.code(), error.arguments().toArray());
    }

    private static Optional<String> next(int size, LongSupplier last) {
        return size < PAGE ? Optional.empty() : Optional.of(Long.toString(last.getAsLong()));
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
