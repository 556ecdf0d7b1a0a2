package io.mainstay.platform.access;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.RecordRef;
import org.springframework.stereotype.Component;

/// The gate for those who hold only a record's number: may the current actor do this with that
/// record? Whoever may everywhere is let through without a look at the record.
@Component
public class RecordGate {

    private final Gate gate;
    private final RecordDoors doors;

    RecordGate(Gate gate, RecordDoors doors) {
        this.gate = gate;
        this.doors = doors;
    }

    public boolean allows(Permission permission, RecordRef record) {
        return gate.allows(permission)
                || gate.allowsSomewhere(permission)
                        && doors.find(record)
                                .filter(card -> gate.allows(permission, card.place()))
                                .isPresent();
    }

    /// @throws NotAllowed when no role of the person gives this for the record
    public void require(Permission permission, RecordRef record) {
        if (!allows(permission, record)) {
            throw new NotAllowed(permission);
        }
    }
}
