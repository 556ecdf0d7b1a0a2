package io.mainstay.incident.application;

import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.HiddenFields;
import org.springframework.stereotype.Component;

/// Who only reports is not told of incidents of others that theirs was put under.
@Component
class HiddenKin implements HiddenFields {

    private final Gate gate;

    HiddenKin(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.equals("parent") && !gate.allowsSomewhere(READ_NOTES);
    }
}
