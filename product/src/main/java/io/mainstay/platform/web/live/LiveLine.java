package io.mainstay.platform.web.live;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Presence;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.persistence.ChangeFollower;
import io.mainstay.platform.web.live.persistence.OnlookerTable;
import io.mainstay.platform.web.live.persistence.OnlookerTable.OpenPage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// All open pages of this node. A person has a few at most: opening one more closes the oldest.
@Component
class LiveLine implements ChangeFollower, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveLine.class);
    private static final int MOST_PER_PERSON = 8;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService telling = Executors.newVirtualThreadPerTaskExecutor();
    private final RecordDoors doors;
    private final OnlookerTable onlookers;
    private volatile @Nullable ScheduledExecutorService beating;

    LiveLine(RecordDoors doors, OnlookerTable onlookers) {
        this.doors = doors;
        this.onlookers = onlookers;
    }

    /// @param looking when it is the page of one record
    SseEmitter open(
            Actor actor, Presence presence, Set<RecordRef> refs, Optional<Looking> looking) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var listener = Listener.of(actor.person(), presence, refs, looking, emitter);
        emitter.onCompletion(() -> remove(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(broken -> remove(listener));
        listeners.add(listener);
        closeOldest(listener);
        return emitter;
    }

    private void closeOldest(Listener newest) {
        var own =
                listeners.stream().filter(other -> other.person().equals(newest.person())).toList();
        own.stream().limit(Math.max(0, own.size() - MOST_PER_PERSON)).forEach(this::close);
    }

    List<Listener> listeners() {
        return listeners;
    }

    private void remove(Listener listener) {
        if (listeners.remove(listener)) {
            listener.page().ifPresent(page -> telling.execute(() -> forget(page)));
        }
    }

    /// What cannot be said now is over by itself soon.
    private void forget(OpenPage page) {
        try {
            onlookers.gone(page.line());
        } catch (DataAccessException | TransactionException away) {
            log.debug("A page that is closed counts for a moment more: {}", away.getMessage());
        }
    }

    private void close(Listener listener) {
        remove(listener);
        telling.execute(listener::close);
    }

    @Override
    public void changed(Set<RecordRef> refs) {
        for (var ref : refs) {
            each(listener -> listener.refs().contains(ref), listener -> listener.tell(ref, doors));
        }
    }

    /// @param act says whether the page is still there
    void each(Predicate<Listener> concerned, Predicate<Listener> act) {
        listeners.stream()
                .filter(concerned)
                .forEach(listener ->
                        telling.execute(() -> {
                            if (!act.test(listener)) {
                                remove(listener);
                            }
                        }));
    }

    private static ScheduledExecutorService beating() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-beat").factory());
    }

    @Override
    public void start() {
        var beats = beating();
        beats.scheduleAtFixedRate(
                () -> each(listener -> true, Listener::beat),
                BEAT.toSeconds(),
                BEAT.toSeconds(),
                TimeUnit.SECONDS);
        beating = beats;
    }

    /// Before the server waits for open requests to end, which these would never do.
    @Override
    public void stop() {
        Optional.ofNullable(beating).ifPresent(ExecutorService::shutdownNow);
        beating = null;
        listeners.forEach(this::close);
    }

    @Override
    public boolean isRunning() {
        return beating != null;
    }
}
