package io.mainstay.platform.web.live;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Presence;
import io.mainstay.platform.access.RecordDoors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of changes that an open page listens to. It names a record that has changed and
/// nothing else; the page then asks for its part anew, as the person who looks.
@Controller
class LivePages {

    private static final int MOST_RECORDS = 50;

    private final LiveLine line;
    private final RecordDoors doors;

    LivePages(LiveLine line, RecordDoors doors) {
        this.line = line;
        this.doors = doors;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@RequestParam String refs, HttpServletRequest request) {
        var seen =
                parse(refs).stream()
                        .filter(ref -> doors.find(ref).isPresent())
                        .collect(Collectors.toSet());
        return line.open(Actors.current(), Presence.of(request).orElse(Optional::empty), seen);
    }

    private static Set<RecordRef> parse(String refs) {
        var parts = refs.split(",");
        if (parts.length > MOST_RECORDS) {
            throw InvalidInput.of("refs", "too-many", MOST_RECORDS);
        }
        return Stream.of(parts)
                .map(RecordRef::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
