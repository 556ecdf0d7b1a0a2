package io.mainstay.knowledge.application;

import static io.mainstay.knowledge.domain.KnowledgePermission.READ_AS_STAFF;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.HiddenFields;
import org.springframework.stereotype.Component;

/// Who does not read as staff is not told in histories which articles answered a record: some of
/// them may not be theirs to know of.
@Component
class HiddenAnswers implements HiddenFields {

    private final Gate gate;

    HiddenAnswers(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.equals("article") && !gate.allowsSomewhere(READ_AS_STAFF);
    }
}
