package io.mainstay.relation.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.HiddenFields;
import io.mainstay.relation.RelationPermission;
import org.springframework.stereotype.Component;

/// Who only reports is not told what other records theirs was linked to, and nobody of records that
/// they may not see.
@Component
class HiddenLinks implements HiddenFields {

    private final Gate gate;
    private final RecordDoors doors;

    HiddenLinks(Gate gate, RecordDoors doors) {
        this.gate = gate;
        this.doors = doors;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.startsWith("link.") && !gate.allowsSomewhere(RelationPermission.READ_HISTORY);
    }

    @Override
    public boolean hides(Change change) {
        return change.field().startsWith("link.") && change.names(doors::hide);
    }
}
