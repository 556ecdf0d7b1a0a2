package io.mainstay.platform.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Counts what each person has changed on this node lately. Whoever keeps an answer for a moment
/// keeps it for this count, so that nobody is shown what was before their own change.
@Component
public class OwnChanges {

    private static final Duration LATELY = Duration.ofMinutes(1);

    private final AtomicLong changes = new AtomicLong();
    private final Cache<PersonId, Long> last =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(LATELY).build();

    /// Another number after each change; zero when there was none.
    public long ofCurrent() {
        return person().map(last::getIfPresent).orElse(0L);
    }

    void changed() {
        person().ifPresent(person -> last.put(person, changes.incrementAndGet()));
    }

    private static Optional<PersonId> person() {
        return Actors.isBound()
                ? Optional.of(Actors.current()).flatMap(Actor::person)
                : Optional.empty();
    }
}
