package io.mainstay.platform.bulk;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One thing to do to many records of a kind.
///
/// @param check of the input alone
/// @param rehearsal on one record; throws what the work would throw
/// @param work by the ordinary use case
/// @param adds true when it only adds words, and changes no field
/// @param back empty when it cannot be taken back
public record BulkPlan<R extends AuditedRecord>(
        String name,
        Permission permission,
        List<BulkField> fields,
        Consumer<BulkInput> check,
        BiConsumer<R, BulkInput> rehearsal,
        BiConsumer<R, BulkInput> work,
        boolean adds,
        Optional<Back<R>> back) {

    /// Sets a record back.
    public interface Back<R> {

        /// @param before what the fields held that the action changed
        /// @param reason in words, for where one is asked
        void take(R now, Map<String, @Nullable String> before, String reason);
    }

    public static <R extends AuditedRecord> BulkPlan<R> of(
            String name, Permission permission, BulkField... fields) {
        return new BulkPlan<>(
                name,
                permission,
                List.of(fields),
                input -> {},
                (record, input) -> {},
                (record, input) -> {},
                false,
                Optional.empty());
    }

    public BulkPlan<R> checking(Consumer<BulkInput> next) {
        return new BulkPlan<>(name, permission, fields, next, rehearsal, work, adds, back);
    }

    public BulkPlan<R> trying(BiConsumer<R, BulkInput> next) {
        return new BulkPlan<>(name, permission, fields, check, next, work, adds, back);
    }

    public BulkPlan<R> doing(BiConsumer<R, BulkInput> next) {
        return new BulkPlan<>(name, permission, fields, check, rehearsal, next, adds, back);
    }

    public BulkPlan<R> adding() {
        return new BulkPlan<>(name, permission, fields, check, rehearsal, work, true, back);
    }

    public BulkPlan<R> takingBack(Back<R> next) {
        return new BulkPlan<>(
                name, permission, fields, check, rehearsal, work, adds, Optional.of(next));
    }

    public BulkAction on(BulkRecords<R> records) {
        return new PlannedAction<>(this, records);
    }
}
