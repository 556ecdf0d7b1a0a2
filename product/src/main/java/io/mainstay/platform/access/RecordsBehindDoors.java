package io.mainstay.platform.access;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.platform.audit.EntryVisibility;
import org.springframework.stereotype.Component;

/// The audit trail shows of a record what its door lets through; kinds without a door are part of
/// the administration itself. Auditors read everything.
@Component
class RecordsBehindDoors implements EntryVisibility {

    private final RecordDoors doors;

    RecordsBehindDoors(RecordDoors doors) {
        this.doors = doors;
    }

    @Override
    public boolean allows(RecordRef ref) {
        var actor = Actors.current();
        return actor.isSystem()
                || actor.roles().contains(Role.AUDITOR)
                || !doors.has(ref.prefix())
                || doors.find(ref).isPresent();
    }
}
