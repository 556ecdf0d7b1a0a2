package io.mainstay.platform.access;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Looks as another person would, with the roles of today. Whoever has no account sees nothing.
@Component
public class OtherEyes {

    private final ActorSource actors;
    private final RecordDoors doors;

    OtherEyes(ActorSource actors, RecordDoors doors) {
        this.actors = actors;
        this.doors = doors;
    }

    public boolean see(PersonId person, RecordRef record) {
        return see(person, record, () -> true);
    }

    /// @param besides asked as that person, once they see the record
    public boolean see(PersonId person, RecordRef record, BooleanSupplier besides) {
        return actors.of(person, Channel.PAGE)
                .filter(reader ->
                        Actors.as(
                                reader,
                                () -> doors.find(record).isPresent() && besides.getAsBoolean()))
                .isPresent();
    }
}
