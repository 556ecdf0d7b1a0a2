package io.mainstay.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mainstay.incident.application.overview.IncidentOverview;
import io.mainstay.incident.application.overview.OverviewQuestion;
import io.mainstay.incident.domain.overview.Overview;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The figures of the incident overview in the API.
@RestController
class IncidentOverviewResource {

    private final IncidentOverview overview;

    IncidentOverviewResource(IncidentOverview overview) {
        this.overview = overview;
    }

    /// @param openedByMonth by `2016-03`, in UTC
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OverviewJson(
            long total,
            Map<String, Long> openedByMonth,
            Map<String, Long> byPriority,
            Map<String, Long> byState,
            MovesJson reassigned,
            MovesJson reopened,
            RestorationJson openedToResolved,
            BacklogJson backlog,
            AgreedTimeJson madeSla) {}

    /// @param counted by our own count
    /// @param source by the counter of the system that they come from
    record MovesJson(long counted, long source) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RestorationJson(
            long resolved,
            Optional<Double> meanHours,
            Optional<Double> medianHours,
            Optional<Double> ninetiethPercentileHours) {}

    record BacklogJson(Instant asOf, long total, Map<String, Long> byAge) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AgreedTimeJson(long kept, long told, Optional<Double> percent) {}

    /// @param from first day on which they were opened, such as `2016-03-01`
    /// @param filter in the language of the list
    @GetMapping("/api/v1/incidents/overview")
    OverviewJson show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String filter) {
        return json(overview.of(OverviewQuestion.of(from, to, asOf, filter)));
    }

    private static OverviewJson json(Overview overview) {
        var hours = overview.restoration().hours();
        return new OverviewJson(
                overview.total(),
                named(overview.months(), Object::toString),
                named(overview.priorities(), Object::toString),
                named(overview.states(), Enum::name),
                json(overview.reassigned()),
                json(overview.reopened()),
                new RestorationJson(
                        overview.restoration().resolved(),
                        hours.mean(),
                        hours.median(),
                        hours.ninetieth()),
                json(overview.backlog()),
                new AgreedTimeJson(
                        overview.agreedTime().kept(),
                        overview.agreedTime().told(),
                        overview.agreedTime().share()));
    }

    private static MovesJson json(Overview.Moves moves) {
        return new MovesJson(moves.counted(), moves.told());
    }

    private static BacklogJson json(Overview.Backlog backlog) {
        return new BacklogJson(backlog.asOf(), backlog.total(), named(backlog.bands(), Enum::name));
    }

    private static <K> Map<String, Long> named(
            Map<K, Long> counts, Function<? super K, String> name) {
        var named = new LinkedHashMap<String, Long>();
        counts.forEach((key, count) -> named.put(name.apply(key), count));
        return named;
    }
}
