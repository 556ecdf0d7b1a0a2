package io.mainstay.classification;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// An entry of a list that an administrator keeps.
///
/// @param list such as `incident-hold-reason`
/// @param code what records hold; stable for ever
/// @param label what people read
/// @param active false: old records keep it, new ones may not choose it
public record Choice(
        long id, String list, String code, String label, boolean active, int position, long version)
        implements AuditedRecord {

    @Override
    public RecordRef ref() {
        return new RecordRef("CHOICE", id);
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("list", list);
        fields.put("code", code);
        fields.put("label", label);
        fields.put("active", Boolean.toString(active));
        fields.put("position", Integer.toString(position));
        return fields;
    }
}
