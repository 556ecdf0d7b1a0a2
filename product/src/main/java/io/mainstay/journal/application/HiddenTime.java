package io.mainstay.journal.application;

import static io.mainstay.journal.JournalPermission.READ_TIME;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.HiddenFields;
import org.springframework.stereotype.Component;

/// Who only reports is not told what time was spent.
@Component
class HiddenTime implements HiddenFields {

    private final Gate gate;

    HiddenTime(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.startsWith("time.") && !gate.allowsSomewhere(READ_TIME);
    }
}
