package io.mainstay.platform.access;

import static java.util.stream.Collectors.groupingBy;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Finds the door of a record by its number's prefix. Whoever shows something that hangs on a
/// record asks here first whether the current actor may see that record.
@Component
public class RecordDoors {

    /// Asked late, because a door may stand on what asks for doors.
    private final Supplier<List<RecordDoor>> doors;

    public RecordDoors(ObjectProvider<RecordDoor> doors) {
        this.doors = SingletonSupplier.of(() -> doors.stream().toList());
    }

    /// Is there a door for records of this kind?
    public boolean has(String prefix) {
        return doors.get().stream().anyMatch(door -> door.prefix().equals(prefix));
    }

    public Optional<RecordCard> find(RecordRef ref) {
        return doors.get().stream()
                .filter(door -> door.prefix().equals(ref.prefix()))
                .findFirst()
                .flatMap(door -> door.open(ref));
    }

    /// Those of them that the current actor may see.
    public Map<RecordRef, RecordCard> findAll(Collection<RecordRef> refs) {
        var byKind = refs.stream().distinct().collect(groupingBy(RecordRef::prefix));
        var found = new HashMap<RecordRef, RecordCard>();
        for (var door : doors.get()) {
            var wanted = byKind.getOrDefault(door.prefix(), List.of());
            if (!wanted.isEmpty()) {
                door.openAll(wanted).forEach(card -> found.put(card.ref(), card));
            }
        }
        return found;
    }

    /// Whether a text is the number of a record that the current actor may not see. What nobody
    /// opens is hidden from nobody.
    public boolean hide(String number) {
        return RecordRef.parse(number)
                .filter(ref -> has(ref.prefix()))
                .filter(ref -> find(ref).isEmpty())
                .isPresent();
    }

    /// @throws NoSuchRecord when the record is not there or the current actor may not see it
    public RecordCard open(RecordRef ref) {
        return find(ref).orElseThrow(() -> new NoSuchRecord(ref));
    }

    /// The record of an address such as `/api/v1/incidents/INC-1042/tasks`.
    ///
    /// @param plural under which the API has the kind, as the pages have it
    /// @throws NoSuchRecord also when the record is of another kind
    public RecordRef at(String plural, String number) {
        return RecordRef.parse(number)
                .flatMap(this::find)
                .filter(card -> card.href().equals("/" + plural + "/" + card.ref()))
                .orElseThrow(() -> new NoSuchRecord(number))
                .ref();
    }
}
