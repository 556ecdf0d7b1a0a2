package io.mainstay.automation.application;

import io.mainstay.automation.Placeholder;
import io.mainstay.automation.Placeholders;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What placeholders stand for: each kind of record knows its own, whoever writes is the same.
@Component
class Filling {

    private final ObjectProvider<Placeholders> kinds;

    Filling(ObjectProvider<Placeholders> kinds) {
        this.kinds = kinds;
    }

    Map<Placeholder, String> values(RecordRef record) {
        var kind =
                kinds.stream()
                        .filter(one -> one.prefix().equals(record.prefix()))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord(record));
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.putAll(kind.of(record));
        var me = Actors.current().name();
        values.put(Placeholder.ME, me);
        values.put(Placeholder.MY_FIRST_NAME, Placeholder.firstName(me));
        return values;
    }

    /// For a record that is only thought of: each name that would have a value stands for itself.
    static Map<Placeholder, String> standIns(AuditedRecord record) {
        var fields = record.auditedFields();
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        for (var name : Placeholder.values()) {
            if (name.field().isEmpty() || fields.get(name.field().get()) != null) {
                values.put(name, "{" + name.code() + "}");
            }
        }
        return values;
    }
}
