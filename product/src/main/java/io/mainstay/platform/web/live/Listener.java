package io.mainstay.platform.web.live;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Presence;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.live.persistence.OnlookerTable.OpenPage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page. Whether its person is still there and may still see the record is asked anew each
/// time something is sent.
///
/// @param page the record whose page it is, for whoever else looks at that; empty for lists
/// @param seen whom it was told of last
record Listener(
        Optional<PersonId> person,
        Presence presence,
        Set<RecordRef> refs,
        Optional<OpenPage> page,
        AtomicReference<List<Other>> seen,
        SseEmitter emitter) {

    /// Somebody else who looks at the same record.
    record Other(String name, boolean typing) {}

    static Listener of(
            Optional<PersonId> person,
            Presence presence,
            Set<RecordRef> refs,
            Optional<Looking> looking,
            SseEmitter emitter) {
        var page =
                person.flatMap(
                        who -> looking.map(at -> at.page(UUID.randomUUID().toString(), who)));
        return new Listener(
                person, presence, refs, page, new AtomicReference<>(List.of()), emitter);
    }

    /// @return whether the page is still there
    boolean tell(RecordRef ref, RecordDoors doors) {
        return whileSeen(ref, doors, SseEmitter.event().name("changed").data(ref.toString()));
    }

    /// Says who else looks, when that has changed.
    ///
    /// @return whether the page is still there
    boolean tellOthers(List<Other> others, RecordDoors doors) {
        if (others.equals(seen.getAndSet(others))) {
            return beat();
        }
        return whileSeen(
                page.orElseThrow().record(),
                doors,
                SseEmitter.event().name("others").data(OthersJson.of(others)));
    }

    private boolean whileSeen(RecordRef ref, RecordDoors doors, SseEmitter.SseEventBuilder event) {
        var actor = presence.now();
        if (actor.isEmpty()) {
            close();
            return false;
        }
        var visible =
                Actors.<Boolean, RuntimeException>as(
                        actor.get(), () -> doors.find(ref).isPresent());
        return !visible || send(event);
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
