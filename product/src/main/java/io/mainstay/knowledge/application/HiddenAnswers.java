package io.mainstay.knowledge.application;

import static io.mainstay.knowledge.domain.KnowledgePermission.READ_AS_STAFF;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.HiddenFields;
import org.springframework.stereotype.Component;

/// Who does not read as staff is not told in histories which articles answered a record, and nobody
/// of articles that they may not see.
@Component
class HiddenAnswers implements HiddenFields {

    private static final String FIELD = "article";

    private final Gate gate;
    private final RecordDoors doors;

    HiddenAnswers(Gate gate, RecordDoors doors) {
        this.gate = gate;
        this.doors = doors;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.equals(FIELD) && !gate.allowsSomewhere(READ_AS_STAFF);
    }

    @Override
    public boolean hides(Change change) {
        return change.field().equals(FIELD) && change.names(doors::hide);
    }
}
