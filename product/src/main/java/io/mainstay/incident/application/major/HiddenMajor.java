package io.mainstay.incident.application.major;

import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.incident.domain.major.MajorFields;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.HiddenFields;
import org.springframework.stereotype.Component;

/// Who only reports reads no names, counts or review of a major incident.
@Component
class HiddenMajor implements HiddenFields {

    private final Gate gate;

    HiddenMajor(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.startsWith(MajorFields.MARK) && !gate.allowsSomewhere(READ_NOTES);
    }
}
