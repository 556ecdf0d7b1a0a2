package io.mainstay.classification;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What kind of thing a record of one process is about. Categories form a tree per process.
///
/// @param process such as `incident`
/// @param path the names from the root down, joined by ` / `
public record Category(
        CategoryId id,
        String process,
        Optional<CategoryId> parent,
        String name,
        String path,
        boolean active,
        long version)
        implements AuditedRecord {

    /// Stands between the names of a path.
    public static final String SEPARATOR = " / ";

    @Override
    public RecordRef ref() {
        return id.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("process", process);
        fields.put("parent", parent.map(CategoryId::toString).orElse(null));
        fields.put("name", name);
        fields.put("active", Boolean.toString(active));
        return fields;
    }
}
