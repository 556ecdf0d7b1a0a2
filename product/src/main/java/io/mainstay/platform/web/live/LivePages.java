package io.mainstay.platform.web.live;

import static io.mainstay.platform.web.live.LivePermission.SEE_WHO_LOOKS;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Presence;
import io.mainstay.platform.access.RecordDoors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of changes that an open page listens to. It names a record that has changed and
/// nothing else; the page then asks for its part anew, as the person who looks. Whoever works on
/// records is also told who else looks at the same one at the moment.
@Controller
class LivePages {

    private static final int MOST_RECORDS = 50;

    private final LiveLine line;
    private final Onlooking onlooking;
    private final RecordDoors doors;
    private final Gate gate;

    LivePages(LiveLine line, Onlooking onlooking, RecordDoors doors, Gate gate) {
        this.line = line;
        this.onlooking = onlooking;
        this.doors = doors;
        this.gate = gate;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            @RequestParam String refs,
            @RequestParam Optional<String> page,
            HttpServletRequest request) {
        var seen = Set.copyOf(doors.findAll(parse(refs)).keySet());
        var actor = Actors.current();
        var looking =
                page.flatMap(RecordRef::parse)
                        .filter(seen::contains)
                        .filter(ref -> gate.allowsSomewhere(SEE_WHO_LOOKS))
                        .map(ref -> new Looking(ref, actor.name()));
        var emitter = line.open(actor, Presence.of(request).orElse(Optional::empty), seen, looking);
        looking.ifPresent(any -> onlooking.soon());
        return emitter;
    }

    /// Somebody types on the page of a record, whatever it is.
    @PostMapping("/live/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@RequestParam String ref) {
        RecordRef.parse(ref)
                .filter(record -> doors.find(record).isPresent())
                .ifPresent(record ->
                        Actors.current()
                                .person()
                                .ifPresent(person -> onlooking.typing(record, person)));
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
