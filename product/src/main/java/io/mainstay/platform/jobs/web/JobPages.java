package io.mainstay.platform.jobs.web;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.jobs.NextSteps;
import io.mainstay.platform.jobs.application.JobPermission;
import io.mainstay.platform.jobs.application.JobService;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobState;
import io.mainstay.platform.jobs.domain.RefusedRow;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.Submitted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Jobs as people watch them. An open job's page asks again every two seconds.
@Controller
@RequestMapping("/jobs")
class JobPages {

    private static final int PAGE = 50;

    private final JobService jobs;
    private final PersonDirectory people;
    private final Clock clock;
    private final ObjectProvider<NextSteps> steps;

    JobPages(
            JobService jobs, PersonDirectory people, Clock clock, ObjectProvider<NextSteps> steps) {
        this.jobs = jobs;
        this.people = people;
        this.clock = clock;
        this.steps = steps;
    }

    /// Cancelling and retrying take no input.
    record NothingForm() {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Long before, Model model) {
        var rows = jobs.newest(optional(before), PAGE);
        var next = rows.size() < PAGE ? OptionalLong.empty() : OptionalLong.of(rows.getLast().id());
        model.addAttribute("page", new JobsPage(rows, names(rows), next));
        return "jobs/list";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        var job = jobs.get(id);
        var rows = jobs.refused(id, optional(after), PAGE);
        var next =
                rows.size() < PAGE ? OptionalLong.empty() : OptionalLong.of(rows.getLast().row());
        var refused = new JobPage.Refused(rows, jobs.countRefused(id), next);
        model.addAttribute(
                "page",
                new JobPage(
                        job,
                        starter(job),
                        refused,
                        jobs.maySteer(job),
                        job.remaining(clock.instant()),
                        next(job)));
        return "jobs/show";
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@PathVariable long id, Submitted<NothingForm> form, Model model) {
        return form.attempt(
                sent -> {
                    jobs.cancel(id);
                    return form.then("/jobs/" + id, "jobs.notice.cancelling");
                },
                () -> show(id, null, model));
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable long id, Submitted<NothingForm> form, Model model) {
        return form.attempt(
                sent -> {
                    jobs.retry(id);
                    return form.then("/jobs/" + id, "jobs.notice.retrying");
                },
                () -> show(id, null, model));
    }

    @GetMapping("/{id}/refused-rows.csv")
    void refusedRows(@PathVariable long id, HttpServletResponse response) throws IOException {
        jobs.get(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"job-%d-refused.csv\"".formatted(id));
        try (var csv = new RefusedRowsCsv(response.getWriter())) {
            List<RefusedRow> rows = jobs.refused(id, OptionalLong.empty(), 1_000);
            while (!rows.isEmpty()) {
                csv.write(rows);
                rows = jobs.refused(id, OptionalLong.of(rows.getLast().row()), 1_000);
            }
        }
    }

    private List<NextSteps.Step> next(Job job) {
        return job.state() != JobState.DONE
                ? List.of()
                : steps.stream()
                        .filter(one -> one.kind().equals(job.order().kind()))
                        .flatMap(one -> one.after(job.order().parameters()).stream())
                        .toList();
    }

    private String starter(Job job) {
        return names(List.of(job)).values().stream().findFirst().orElse("");
    }

    private Map<PersonId, String> names(List<Job> rows) {
        return people.names(
                rows.stream()
                        .flatMap(job -> job.order().startedBy().stream())
                        .collect(Collectors.toSet()));
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Bean
    NavigationEntry jobsEntry() {
        return NavigationEntry.of(
                        NavigationEntry.Group.ADMINISTRATION,
                        70,
                        "jobs.jobs",
                        "/jobs",
                        "clock-play")
                .requiring(JobPermission.SEE_ALL);
    }
}
