package io.mainstay.portal.web;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Leads those who have no part in the processes from the pages of those who have to the same in
/// the portal, so that a link in a message serves both. What somebody may not see is answered where
/// they asked for it, as it always was.
@Component
class LeadToPortal implements HandlerInterceptor {

    static final String[] PATHS = {
        "/incidents", "/incidents/*", "/articles", "/articles/*", "/search"
    };
    private static final Map<String, String> PAGES =
            Map.of(
                    "/incidents", "/portal/things",
                    "/incidents/new", "/portal/broken",
                    "/articles", "/portal/answers");
    private static final Map<String, String> RECORDS =
            Map.of("/incidents/", "/portal/things/", "/articles/", "/portal/answers/");

    private final RecordDoors doors;

    LeadToPortal(RecordDoors doors) {
        this.doors = doors;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET") || Actors.current().isStaff()) {
            return true;
        }
        var there = there(request);
        there.ifPresent(address -> {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, address);
        });
        return there.isEmpty();
    }

    private Optional<String> there(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.equals("/search")) {
            var words = Objects.requireNonNullElse(request.getParameter("q"), "");
            return Optional.of("/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        return Optional.ofNullable(PAGES.get(path)).or(() -> record(path));
    }

    private Optional<String> record(String path) {
        var begin = path.substring(0, path.lastIndexOf('/') + 1);
        var there = RECORDS.get(begin);
        return there == null
                ? Optional.empty()
                : RecordRef.parse(path.substring(begin.length()))
                        .flatMap(doors::find)
                        .filter(card -> card.href().startsWith(begin))
                        .map(card -> there + card.ref());
    }
}
