package io.mainstay.incident.application;

import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.HiddenFields;
import org.springframework.stereotype.Component;

/// Who only reports is not told of incidents of others that theirs was put under, and nobody of
/// incidents that they may not see.
@Component
class HiddenKin implements HiddenFields {

    private final Gate gate;
    private final RecordDoors doors;

    HiddenKin(Gate gate, RecordDoors doors) {
        this.gate = gate;
        this.doors = doors;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.equals("parent") && !gate.allowsSomewhere(READ_NOTES);
    }

    @Override
    public boolean hides(Change change) {
        return change.field().equals("parent") && change.names(doors::hide);
    }
}
