package io.mainstay.platform.audit;

import static io.mainstay.testing.TestClock.NINE_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.testing.ModuleTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LedgerTest {

    private static final AtomicLong SERIAL = new AtomicLong();
    private static final Actor AISHA =
            new Actor(
                    Optional.of(new PersonId(7)),
                    "Aisha",
                    Set.of(Role.USER),
                    Standing.NONE,
                    Channel.API,
                    false);

    @Autowired Ledger ledger;
    @Autowired AuditTrail trail;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Listening listening;

    private final RecordRef ref = new RecordRef("LAMP", SERIAL.incrementAndGet());

    @Test
    void writesWhatANewRecordHolds() {
        act(() -> ledger.created(Outcome.of(new Lamp(ref, "red", null))));

        assertThat(history())
                .singleElement()
                .isEqualTo(
                        new AuditEntry(
                                ref,
                                Optional.of(new PersonId(7)),
                                Channel.API,
                                NINE_O_CLOCK,
                                "CREATE",
                                List.of(new Change("colour", null, "red"))));
        assertThat(changesInTheFeed()).isEqualTo(1);
    }

    @Test
    void writesOnlyWhatDiffers() {
        var before = new Lamp(ref, "red", "hall");
        act(() -> ledger.changed(before, Outcome.of(new Lamp(ref, "red", null)), "MOVE"));

        assertThat(history().getFirst().changes())
                .containsExactly(new Change("room", "hall", null));
    }

    @Test
    void writesNothingWhenNothingDiffersAndNothingHappened() {
        var lamp = new Lamp(ref, "red", null);
        act(() -> ledger.changed(lamp, Outcome.of(lamp), "MOVE"));

        assertThat(history()).isEmpty();
        assertThat(changesInTheFeed()).isZero();
    }

    @Test
    void tellsWhatHappenedEvenWhenNoFieldDiffers() {
        var lamp = new Lamp(ref, "red", null);
        act(() -> ledger.changed(lamp, Outcome.of(lamp, new LampFlickered(ref)), "FLICKER"));

        assertThat(history()).extracting(AuditEntry::action).containsExactly("FLICKER");
        assertThat(listening.heard).contains(new LampFlickered(ref));
    }

    private void act(Runnable work) {
        Actors.run(AISHA, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private List<AuditEntry> history() {
        return trail.history(ref, OptionalLong.empty(), 10).stream()
                .map(AuditTrail.Written::entry)
                .toList();
    }

    private long changesInTheFeed() {
        return jdbc.sql("select count(*) from platform_feed.change where ref = :ref")
                .param("ref", ref.toString())
                .query((row, index) -> row.getLong(1))
                .single();
    }

    record LampFlickered(RecordRef ref) {}

    record Lamp(RecordRef ref, String colour, @Nullable String room) implements AuditedRecord {

        @Override
        public SequencedMap<String, @Nullable String> auditedFields() {
            var fields = new LinkedHashMap<String, @Nullable String>();
            fields.put("colour", colour);
            fields.put("room", room);
            return fields;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        private final List<Object> heard = new ArrayList<>();

        @EventListener
        void on(LampFlickered flickered) {
            heard.add(flickered);
        }
    }
}
