package io.mainstay.platform.web.live;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Presence;
import io.mainstay.platform.access.RecordDoors;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page. Whether its person is still there and may still see the record is asked anew each
/// time something is sent.
record Listener(
        Optional<PersonId> person, Presence presence, Set<RecordRef> refs, SseEmitter emitter) {

    /// @return whether the page is still there
    boolean tell(RecordRef ref, RecordDoors doors) {
        var actor = presence.now();
        if (actor.isEmpty()) {
            close();
            return false;
        }
        var visible =
                Actors.<Boolean, RuntimeException>as(
                        actor.get(), () -> doors.find(ref).isPresent());
        return !visible || send(SseEmitter.event().name("changed").data(ref.toString()));
    }

    boolean beat() {
        if (presence.now().isEmpty()) {
            close();
            return false;
        }
        return send(SseEmitter.event().comment("still here"));
    }

    void close() {
        send(SseEmitter.event().name("over").data("over"));
        emitter.complete();
    }

    private boolean send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}
