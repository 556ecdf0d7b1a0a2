package io.mainstay.classification.application;

import io.mainstay.classification.ClassificationPermission;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomValues;
import io.mainstay.classification.persistence.KnownCustomFields;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.HiddenFields;
import org.springframework.stereotype.Component;

/// Who may not read an internal field does not read it in histories either.
@Component
class HiddenCustomFields implements HiddenFields {

    private final KnownCustomFields known;
    private final Gate gate;

    HiddenCustomFields(KnownCustomFields known, Gate gate) {
        this.known = known;
        this.gate = gate;
    }

    /// A code that is internal on any kind of record is hidden on all.
    @Override
    public boolean hides(RecordRef record, String field) {
        return field.startsWith(CustomValues.PREFIX)
                && !gate.allows(ClassificationPermission.READ_INTERNAL_FIELDS)
                && known.all().stream()
                        .filter(it -> it.fieldName().equals(field))
                        .map(CustomField::use)
                        .anyMatch(CustomField.Use::internal);
    }
}
