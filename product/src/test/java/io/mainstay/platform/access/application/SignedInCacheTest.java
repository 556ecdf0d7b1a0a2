package io.mainstay.platform.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.HeldRoles;
import io.mainstay.platform.access.Preferences;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SignedInCacheTest {

    private static final byte[] KEY = {1, 2, 3};

    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final SignedInCache otherNode = new SignedInCache(nanos::get);

    @Test
    void anotherNodeKnowsAnEndedSessionForLessThanASecond() {
        otherNode.get(KEY, () -> Optional.of(somebody()));

        nanos.addAndGet(Duration.ofMillis(799).toNanos());
        assertThat(otherNode.get(KEY, Optional::empty)).isPresent();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());

        assertThat(otherNode.get(KEY, Optional::empty)).isEmpty();
    }

    @Test
    void theNodeThatEndsItForgetsAtOnce() {
        otherNode.get(KEY, () -> Optional.of(somebody()));

        otherNode.forget();

        assertThat(otherNode.get(KEY, Optional::empty)).isEmpty();
    }

    @Test
    void anotherNodeForgetsWhenTheFeedNamesAnAccount() {
        otherNode.get(KEY, () -> Optional.of(somebody()));

        otherNode.changed(Set.of(new RecordRef("INC", 1)));
        assertThat(otherNode.get(KEY, Optional::empty)).isPresent();
        otherNode.changed(Set.of(new RecordRef(Account.PREFIX, 1)));

        assertThat(otherNode.get(KEY, Optional::empty)).isEmpty();
    }

    @Test
    void whoAsksForTheSameAtOnceSharesOneFailure() throws Exception {
        var reads = new AtomicLong();
        var away = new DataAccessResourceFailureException("Nobody there");
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = crowd.submit(() -> otherNode.get(KEY, () -> failLater(reads, away)));
            while (reads.get() == 0) {
                Thread.onSpinWait();
            }
            var others =
                    IntStream.range(0, 20)
                            .mapToObj(number ->
                                    crowd.submit(
                                            () -> otherNode.get(KEY, () -> failLater(reads, away))))
                            .toList();
            Thread.sleep(Duration.ofMillis(300));
            answer.countDown();

            assertThatThrownBy(first::get).hasRootCause(away);
            assertThat(others).allSatisfy(one -> assertThatThrownBy(one::get).hasRootCause(away));
        }
        assertThat(reads).hasValue(1);
        assertThat(otherNode.get(KEY, () -> Optional.of(somebody()))).isPresent();
    }

    @Test
    void keepsNothingThatWasForgottenWhileItWasRead() {
        otherNode.get(
                KEY,
                () -> {
                    otherNode.forget();
                    return Optional.of(somebody());
                });

        assertThat(otherNode.get(KEY, Optional::empty)).isEmpty();
    }

    private Optional<SignedIn> failLater(AtomicLong reads, RuntimeException failure) {
        reads.incrementAndGet();
        try {
            answer.await();
        } catch (InterruptedException hurry) {
            throw new IllegalStateException(hurry);
        }
        throw failure;
    }

    private static SignedIn somebody() {
        var account =
                new Account(
                        1,
                        "aisha",
                        new PersonId(1),
                        HeldRoles.of(Set.of(), Set.of()),
                        false,
                        false,
                        TestClock.NINE_O_CLOCK,
                        0);
        return new SignedIn(
                account,
                Actor.system(Channel.JOB),
                Optional.empty(),
                Optional.empty(),
                Preferences.NONE);
    }
}
