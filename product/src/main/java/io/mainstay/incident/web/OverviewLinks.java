package io.mainstay.incident.web;

import io.mainstay.incident.application.overview.OverviewQuestion;
import io.mainstay.incident.domain.overview.AgeBand;
import io.mainstay.incident.domain.overview.Volume;
import io.mainstay.platform.web.list.Address;
import java.time.Instant;

/// The records behind each figure of the overview, as filters of the list.
record OverviewLinks(OverviewQuestion question) {

    /// All that were opened in the period.
    String all() {
        return records(question.opened());
    }

    /// Those of the period that meet a condition in the language of the list.
    String where(String condition) {
        return records(joined(question.opened(), condition));
    }

    String opened(Volume.Part part) {
        return records(
                joined(
                        "openedAt=ge=%s;openedAt=le=%s".formatted(part.from(), part.to()),
                        question.all()));
    }

    String backlog(AgeBand band, Instant asOf) {
        var opened =
                "openedAt=le=%s%s"
                        .formatted(
                                band.openedUntil(asOf),
                                band.openedAfter(asOf)
                                        .map(after -> ";openedAt=gt=" + after)
                                        .orElse(""));
        var open =
                "%s;(resolvedAt=null=true,resolvedAt=gt=%s);(closedAt=null=true,closedAt=gt=%s);(open==true,resolvedAt=null=false,closedAt=null=false)"
                        .formatted(opened, asOf, asOf);
        return records(joined(question.all(), open));
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ";" + other;
    }

    private static String records(String filter) {
        return Address.of("/incidents").with("sort", "-openedAt").with("filter", filter).toString();
    }
}
