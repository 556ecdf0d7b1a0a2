package io.mainstay.classification;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A field that an administrator added to a kind of record.
///
/// @param process the kind of record, such as `incident`
/// @param code names the field in filters, API and imports; stable for ever
/// @param options of a choice, what can be chosen; of money, its one currency
/// @param active false: records keep their values, and nothing new can be filled in
public record CustomField(
        long id,
        String process,
        String code,
        Kind kind,
        Wording wording,
        Use use,
        List<String> options,
        boolean active,
        long version)
        implements AuditedRecord {

    /// What a field holds. A value is kept and passed on as text of this form.
    public enum Kind {
        /// One line of at most 500 characters.
        TEXT,
        /// At most twelve digits before the point and four after it.
        NUMBER,
        /// `2026-11-22`.
        DATE,
        /// One of the options.
        CHOICE,
        /// The id of a person.
        PERSON,
        /// At most twelve digits before the point and two after it, in the field's currency.
        MONEY
    }

    /// How the field is shown.
    ///
    /// @param position from 1; fields stand in this order
    public record Wording(String label, String hint, int position) {}

    /// Where the field is asked for, and who reads it.
    ///
    /// @param category the field belongs to records of this category and those below; empty: to all
    /// @param required a new record must have it, and no record may lose it
    /// @param internal only for those who work on records of others
    public record Use(Optional<CategoryId> category, boolean required, boolean internal) {}

    public CustomField {
        options = List.copyOf(options);
    }

    /// The name in filters, sorts and the audit trail.
    public String fieldName() {
        return CustomValues.PREFIX + code;
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("FIELD", id);
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("process", process);
        fields.put("code", code);
        fields.put("kind", kind.name());
        fields.put("label", wording.label());
        fields.put("hint", wording.hint());
        fields.put("position", Integer.toString(wording.position()));
        fields.put("category", use.category().map(CategoryId::toString).orElse(null));
        fields.put("required", Boolean.toString(use.required()));
        fields.put("internal", Boolean.toString(use.internal()));
        fields.put("options", String.join("\n", options));
        fields.put("active", Boolean.toString(active));
        return fields;
    }
}
