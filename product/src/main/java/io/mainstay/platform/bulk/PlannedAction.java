package io.mainstay.platform.bulk;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A plan as bulk changes take it.
record PlannedAction<R extends AuditedRecord>(
        BulkPlan<R> plan, BulkRecords<R> reading, Optional<BulkTelling> telling)
        implements BulkAction {

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
    public BulkInput kept(BulkInput input) {
        return plan.kept().apply(input);
    }

    @Override
    public void check(BulkInput input) {
        plan.check().accept(input);
    }

    @Override
    public Map<RecordRef, Refusal> refusals(Collection<RecordRef> records, BulkInput input) {
        var refusals = new LinkedHashMap<RecordRef, Refusal>();
        records.forEach(ref -> refusals.put(ref, new NoSuchRecord(ref)));
        for (var one : reading.all(records)) {
            refusals.remove(one.ref());
            rehearse(one, input, refusals);
        }
        return refusals;
    }

    private void rehearse(R record, BulkInput input, Map<RecordRef, Refusal> refusals) {
        try {
            Objects.requireNonNull(plan.rehearsal().apply(record, input));
        } catch (Refusal refusal) {
            refusals.put(record.ref(), refusal);
        }
    }

    @Override
    public void apply(RecordRef record, BulkInput input) {
        plan.work().accept(reading.get(record), input);
    }

    @Override
    public Map<String, @Nullable String> fields(RecordRef record) {
        return reading.fields(record);
    }

    @Override
    public boolean isOffered() {
        return telling.isEmpty();
    }

    @Override
    public List<BulkTelling.Sample> samples(Collection<RecordRef> records, BulkInput input) {
        return telling.map(told -> told.samples(records, input))
                .orElseGet(() ->
                        records.stream()
                                .findFirst()
                                .map(record -> plan.samples().apply(record, input))
                                .orElse(List.of()));
    }

    @Override
    public boolean changesFields(BulkInput input) {
        return !plan.adds().test(input);
    }

    @Override
    public boolean canBeTakenBack(BulkInput input) {
        return plan.back().apply(input).isPresent();
    }

    @Override
    public void takeBack(
            RecordRef record,
            BulkInput input,
            Map<String, @Nullable String> before,
            String reason) {
        plan.back().apply(input).orElseThrow().take(reading.get(record), before, reason);
    }
}
