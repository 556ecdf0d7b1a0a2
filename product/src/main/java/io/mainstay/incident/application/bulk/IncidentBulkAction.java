package io.mainstay.incident.application.bulk;

import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plan as bulk changes take it.
record IncidentBulkAction(Plan plan, BulkReading reading) implements BulkAction {

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public Permission permission() {
        return plan.permission();
    }

    @Override
    public List<BulkField> fields() {
        return plan.fields();
    }

    @Override
    public void check(BulkInput input) {
        plan.check().accept(input);
    }

    @Override
    public Map<RecordRef, Refusal> refusals(Collection<RecordRef> records, BulkInput input) {
        var refusals = new LinkedHashMap<RecordRef, Refusal>();
        records.forEach(ref -> refusals.put(ref, new NoSuchRecord(ref)));
        for (var incident : reading.all(records)) {
            refusals.remove(incident.ref());
            rehearse(incident, input, refusals);
        }
        return refusals;
    }

    private void rehearse(Incident incident, BulkInput input, Map<RecordRef, Refusal> refusals) {
        try {
            plan.rehearsal().accept(incident, input);
        } catch (Refusal refusal) {
            refusals.put(incident.ref(), refusal);
        }
    }

    @Override
    public void apply(RecordRef record, BulkInput input) {
        plan.work().accept(BulkReading.number(record), input);
    }

    @Override
    public Map<String, @Nullable String> fields(RecordRef record) {
        return reading.fields(record);
    }

    @Override
    public boolean changesFields() {
        return !plan.adds();
    }

    @Override
    public boolean canBeTakenBack() {
        return plan.back().isPresent();
    }

    @Override
    public void takeBack(RecordRef record, Map<String, @Nullable String> before, String reason) {
        plan.back().orElseThrow().take(reading.get(record), before, reason);
    }
}
