package io.mainstay.journal.application;

import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.HiddenFields;
import org.springframework.stereotype.Component;

/// Who is kept informed is for those who work on records of others.
@Component
class HiddenWatchers implements HiddenFields {

    private final Gate gate;

    HiddenWatchers(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.equals("watcher") && !gate.allowsSomewhere(READ_NOTES);
    }
}
