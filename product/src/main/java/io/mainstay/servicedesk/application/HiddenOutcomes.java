package io.mainstay.servicedesk.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.HiddenFields;
import org.springframework.stereotype.Component;

/// Nobody is told by the history of an interaction which record it led to that they may not see.
@Component
class HiddenOutcomes implements HiddenFields {

    private static final String FIELD = "record";

    private final RecordDoors doors;

    HiddenOutcomes(RecordDoors doors) {
        this.doors = doors;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return false;
    }

    @Override
    public boolean hides(Change change) {
        return change.field().equals(FIELD) && change.names(doors::hide);
    }
}
