package io.mainstay.notification.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.notification.Notifications;
import io.mainstay.notification.persistence.MessageTable;
import io.mainstay.notification.persistence.MessageTable.Message;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells people, and lets each read their own.
@Service
@Transactional
public class NotificationService implements Notifications {

    /// A message for its reader.
    ///
    /// @param card the record, while the reader may see it; without it nothing of the record is
    ///   told
    public record Told(long id, Optional<RecordCard> card, Message message) {}

    /// @param older the id to ask for the page before this one
    public record Page(List<Told> messages, OptionalLong older) {}

    private static final int MOST = 100;
    private static final int MOST_COUNTED = 99;

    /// The bell is on every page: counted once in five seconds and person.
    private final Cache<PersonId, Integer> unread =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofSeconds(5))
                    .build();

    private final MessageTable table;
    private final RecordDoors doors;
    private final Clock clock;

    NotificationService(MessageTable table, RecordDoors doors, Clock clock) {
        this.table = table;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public void tell(
            Collection<PersonId> people,
            RecordRef record,
            String messageKey,
            List<String> arguments) {
        var knows = Actors.current().person();
        var told =
                people.stream()
                        .distinct()
                        .filter(person -> !knows.equals(Optional.of(person)))
                        .toList();
        if (!told.isEmpty()) {
            table.add(told, new Message(0, record, messageKey, arguments, clock.instant(), false));
            unread.invalidateAll(told);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public int unread() {
        return Actors.current()
                .person()
                .map(person -> unread.get(person, me -> table.unread(me, MOST_COUNTED)))
                .orElse(0);
    }

    @Transactional(readOnly = true)
    public Page mine(OptionalLong before, int size) {
        var most = Math.clamp(size, 1, MOST);
        var found = table.of(me(), before.orElse(Long.MAX_VALUE), most + 1);
        var shown = found.stream().limit(most).toList();
        var cards = doors.findAll(shown.stream().map(Message::record).toList());
        var page =
                shown.stream()
                        .map(one ->
                                new Told(
                                        one.id(),
                                        Optional.ofNullable(cards.get(one.record())),
                                        one))
                        .toList();
        return new Page(
                page,
                found.size() > most ? OptionalLong.of(page.getLast().id()) : OptionalLong.empty());
    }

    private Told told(Message message) {
        return new Told(message.id(), doors.find(message.record()), message);
    }

    /// Marks it as read.
    public Told read(long id) {
        var message =
                table.of(me(), id + 1, 1).stream()
                        .filter(newest -> newest.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("message"));
        table.read(me(), id, now());
        unread.invalidate(me());
        return told(message);
    }

    public void readAll() {
        table.readAll(me(), now());
        unread.invalidate(me());
    }

    private Instant now() {
        return clock.instant();
    }

    /// The system itself has no messages.
    private static PersonId me() {
        return Actors.current().person().orElseThrow(() -> new NoSuchRecord("message"));
    }
}
