package io.mainstay.incident.web;

import io.mainstay.incident.domain.overview.AgeBand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The records behind each figure of the overview, as filters of the list.
///
/// @param filter of the overview itself; empty for all
record OverviewLinks(String filter) {

    String all() {
        return where("");
    }

    /// @param condition in the language of the list
    String where(String condition) {
        var whole =
                filter.isEmpty() || condition.isEmpty()
                        ? filter + condition
                        : filter + ";" + condition;
        return "/incidents?sort=-openedAt&filter="
                + URLEncoder.encode(whole, StandardCharsets.UTF_8);
    }

    String backlog(AgeBand band, Instant asOf) {
        var opened =
                "openedAt=le=%s%s"
                        .formatted(
                                band.openedUntil(asOf),
                                band.openedAfter(asOf)
                                        .map(after -> ";openedAt=gt=" + after)
                                        .orElse(""));
        return where(
                "%s;(resolvedAt=null=true,resolvedAt=gt=%s);(closedAt=null=true,closedAt=gt=%s);(open==true,resolvedAt=null=false,closedAt=null=false)"
                        .formatted(opened, asOf, asOf));
    }
}
