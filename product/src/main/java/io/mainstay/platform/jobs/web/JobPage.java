package io.mainstay.platform.jobs.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.mainstay.platform.jobs.NextSteps;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.RefusedRow;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// One job, how far it is, what it led to and what it refused.
///
/// @param starter blank when the system started it
/// @param next where to go from a job that is done
public record JobPage(
        Job job,
        String starter,
        Refused refused,
        boolean maySteer,
        Optional<Duration> remaining,
        List<NextSteps.Step> next) {

    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
            Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey());

    /// @param next the row after which to go on
    public record Refused(List<RefusedRow> rows, long count, OptionalLong next) {}

    /// The figures by the word before their dot: `missing` of `missing.title`. Those of the job
    /// itself come first, under nothing.
    public SortedMap<String, List<Map.Entry<String, Long>>> results() {
        return job.results().entrySet().stream()
                .sorted(MOST_FIRST)
                .collect(groupingBy(result -> group(result.getKey()), TreeMap::new, toList()));
    }

    private static String group(String name) {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
    }

    public boolean offersCancel() {
        return maySteer && job.canBeCancelled();
    }

    public boolean offersRetry() {
        return maySteer && job.canBeRetried();
    }

    public boolean isCancelling() {
        return job.state().isOpen() && job.times().cancelRequested().isPresent();
    }
}
