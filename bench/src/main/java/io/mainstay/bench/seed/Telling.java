package io.mainstay.bench.seed;

import io.mainstay.incident.PastIncidents;
import io.mainstay.incident.PastIncidents.Life;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// Has the incidents written down, a portion at a time, by as many threads as there are cores.
final class Telling {

    private static final int PORTION = 500;

    private final PastIncidents incidents;
    private final Lives lives;
    private final int size;
    private final AtomicInteger next = new AtomicInteger();

    Telling(ApplicationContext product, Town town, int size, Instant now) {
        this.incidents = product.getBean(PastIncidents.class);
        this.lives = new Lives(town, size, now);
        this.size = size;
    }

    void tellAll() throws InterruptedException {
        var tellers = new ArrayList<Callable<@Nullable Void>>();
        for (int core = Runtime.getRuntime().availableProcessors(); core > 0; core--) {
            tellers.add(this::tell);
        }
        try (var threads = Executors.newFixedThreadPool(tellers.size())) {
            for (var told : threads.invokeAll(tellers)) {
                require(told);
            }
        }
    }

    private static void require(Future<@Nullable Void> told) {
        if (told.state() != Future.State.SUCCESS) {
            throw new IllegalStateException("A portion could not be written", told.exceptionNow());
        }
    }

    private @Nullable Void tell() {
        for (int first = next(); first < size; first = next()) {
            var portion = portion(first);
            Actors.as(Actor.system(Channel.COMMAND), () -> incidents.write(portion));
            var done = first + portion.size();
            if (done % Math.max(2_000, size / 20) == 0) {
                Seed.say("%,d of %,d incidents".formatted(done, size));
            }
        }
        return null;
    }

    private int next() {
        return next.getAndAdd(PORTION);
    }

    private List<Life> portion(int first) {
        var portion = new ArrayList<Life>(PORTION);
        for (int place = first; place < Math.min(size, first + PORTION); place++) {
            portion.add(lives.at(place));
        }
        return portion;
    }
}
