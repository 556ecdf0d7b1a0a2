package io.mainstay.platform.audit;

import static io.mainstay.testing.TestClock.NINE_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.Invariant.Depth;
import io.mainstay.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AuditTrailTest {

    private static final AtomicLong SERIAL = new AtomicLong();

    @Autowired AuditTrail trail;
    @Autowired Verification verification;
    @Autowired TransactionTemplate transaction;

    private final RecordRef record = new RecordRef("TRAIL", SERIAL.incrementAndGet());

    @Test
    void givesBackWhatWasWritten() {
        var entry =
                entry(
                        NINE_O_CLOCK.minusSeconds(3),
                        new Change("title", null, "Mail \"slow\"\t\\N\n– 漢字 🙂"));
        transaction.executeWithoutResult(status -> trail.write(entry));

        assertThat(history(OptionalLong.empty()))
                .singleElement()
                .satisfies(written -> {
                    assertThat(written.entry()).isEqualTo(entry);
                    assertThat(written.recordedAt()).isEqualTo(NINE_O_CLOCK);
                });
    }

    @Test
    void writesManyAsItWritesOne() {
        var entries =
                IntStream.range(0, 250)
                        .mapToObj(second ->
                                entry(
                                        NINE_O_CLOCK.plusSeconds(second),
                                        new Change("title", "a\\b\tc", "\"" + second + "\"\r\n\\."),
                                        new Change("team", "x", null)))
                        .toList();
        transaction.executeWithoutResult(status -> trail.writeAll(entries));

        var first = history(OptionalLong.empty());
        assertThat(first.getFirst().entry().changes())
                .containsExactlyInAnyOrderElementsOf(entries.getLast().changes());
        var next = history(OptionalLong.of(first.getLast().position()));
        assertThat(next.getFirst().entry().occurredAt())
                .isEqualTo(first.getLast().entry().occurredAt().minus(Duration.ofSeconds(1)));
        assertThat(verification.verify(Optional.empty(), Depth.SAMPLE).findings()).isEmpty();
    }

    @Test
    void showsTheNewestByWhenItHappenedNotByWhenItWasWritten() {
        transaction.executeWithoutResult(status -> {
            trail.write(entry(NINE_O_CLOCK));
            trail.write(entry(NINE_O_CLOCK.minusSeconds(60)));
        });

        assertThat(history(OptionalLong.empty()))
                .extracting(written -> written.entry().occurredAt())
                .containsExactly(NINE_O_CLOCK, NINE_O_CLOCK.minusSeconds(60));
    }

    @Test
    void belongsToTheTransactionOfTheChange() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> trail.write(entry(NINE_O_CLOCK)));
    }

    private List<AuditTrail.Written> history(OptionalLong before) {
        return trail.history(record, before, 100);
    }

    private AuditEntry entry(Instant at, Change... changes) {
        return new AuditEntry(
                record, Optional.of(new PersonId(7)), Channel.IMPORT, at, "EDIT", List.of(changes));
    }
}
