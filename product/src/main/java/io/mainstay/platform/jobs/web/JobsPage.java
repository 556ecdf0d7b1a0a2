package io.mainstay.platform.jobs.web;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.jobs.domain.Job;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The newest jobs that the reader may see.
public record JobsPage(List<Job> jobs, Map<PersonId, String> names, OptionalLong next) {

    public String starter(Job job) {
        return job.order().startedBy().map(person -> names.getOrDefault(person, "")).orElse("");
    }

    /// How a state looks.
    public static String tone(Job job) {
        return switch (job.state()) {
            case QUEUED -> "";
            case RUNNING -> "state";
            case DONE -> "done";
            case FAILED -> "bad";
            case CANCELLED -> "hold";
        };
    }
}
