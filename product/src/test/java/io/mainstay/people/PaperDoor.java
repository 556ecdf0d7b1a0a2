package io.mainstay.people;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import java.util.Optional;
import java.util.Set;

/// The door of papers, a kind of record that only tests know: whoever only uses services sees the
/// odd ones.
public final class PaperDoor implements RecordDoor {

    private static Optional<RecordRef> locked = Optional.empty();

    /// Nobody sees this one until all are unlocked.
    public static void lock(RecordRef paper) {
        locked = Optional.of(paper);
    }

    public static void unlock() {
        locked = Optional.empty();
    }

    public static RecordRef paper(long serial) {
        return new RecordRef("PAPER", serial);
    }

    @Override
    public String prefix() {
        return "PAPER";
    }

    @Override
    public Optional<RecordCard> open(RecordRef ref) {
        if (locked.filter(ref::equals).isPresent()) {
            return Optional.empty();
        }
        var all = !Actors.current().roles().equals(Set.of(Role.USER));
        return all || ref.serial() % 2 == 1
                ? Optional.of(
                        new RecordCard(
                                ref, "Paper " + ref.serial(), "paper.state", "/papers/" + ref))
                : Optional.empty();
    }
}
