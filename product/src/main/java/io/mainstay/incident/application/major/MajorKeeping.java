package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentDeclaredMajor;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorRepository;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.Ledger;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How what makes an incident major is written down: saved with its version, and told to the ledger
/// under the number of the incident.
@Component
class MajorKeeping {

    private final MajorRepository majors;
    private final Ledger ledger;

    MajorKeeping(MajorRepository majors, Ledger ledger) {
        this.majors = majors;
        this.ledger = ledger;
    }

    /// The incident as it was before: nothing of a major one is known.
    private record Before(RecordRef ref) implements AuditedRecord {

        @Override
        public SequencedMap<String, @Nullable String> auditedFields() {
            return new LinkedHashMap<>();
        }
    }

    /// @return false when it was declared before
    boolean declare(Major major) {
        if (!majors.add(major)) {
            return false;
        }
        var happened = new IncidentDeclaredMajor(major.incident(), major.declaration().isByRule());
        AuditedRecord before = new Before(major.ref());
        ledger.changed(before, Outcome.of((AuditedRecord) major, happened), "DECLARE_MAJOR");
        return true;
    }

    Major save(Major before, Major after, String action) {
        return ledger.changed(before, Outcome.of(majors.update(after)), action);
    }
}
