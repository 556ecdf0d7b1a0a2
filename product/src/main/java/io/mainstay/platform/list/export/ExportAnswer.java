package io.mainstay.platform.list.export;

import io.mainstay.platform.list.export.Exports.Ordered;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Answers a request with a list as a file, from page and API alike.
@Component
public class ExportAnswer {

    private final Exports exports;
    private final Clock clock;

    ExportAnswer(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /// @param name what the file is called, to which day and ending are added
    public void send(Ordered ordered, String name, HttpServletResponse response)
            throws IOException {
        var file = "%s-%s.%s".formatted(name, LocalDate.now(clock), ordered.format().ending());
        exports.deliver(
                ordered,
                bytes -> {
                    response.setContentType(ordered.format().mediaType());
                    response.setContentLengthLong(bytes);
                    response.setHeader(
                            "Content-Disposition", "attachment; filename=\"" + file + "\"");
                    response.setHeader("Cache-Control", "no-store");
                    return response.getOutputStream();
                });
    }

    /// `incidents` for a list that stands at `/incidents`, `people-team` for `people.team`.
    public static String name(String list) {
        return list.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-", "");
    }
}
