package io.mainstay.relation.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.HiddenFields;
import io.mainstay.relation.RelationPermission;
import org.springframework.stereotype.Component;

/// Who only reports is not told what other records theirs was linked to.
@Component
class HiddenLinks implements HiddenFields {

    private final Gate gate;

    HiddenLinks(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.startsWith("link.") && !gate.allowsSomewhere(RelationPermission.READ_HISTORY);
    }
}
