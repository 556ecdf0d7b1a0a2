package io.mainstay.platform.bulk;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.RecordRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One thing to do to many records of a kind.
///
/// @param kept what is kept of what was told, so that it means the same when it is done as when it
///   was looked at
/// @param check of the input alone
/// @param rehearsal on one record, in memory; throws what the work would throw, and gives the
///   record as it would be
/// @param work by the ordinary use case
/// @param adds true when it only adds words, and changes no field
/// @param back empty when it cannot be taken back
/// @param samples what would be said of one record, where that differs by record
public record BulkPlan<R extends AuditedRecord>(
        String name,
        Permission permission,
        List<BulkField> fields,
        UnaryOperator<BulkInput> kept,
        Consumer<BulkInput> check,
        BiFunction<R, BulkInput, R> rehearsal,
        BiConsumer<R, BulkInput> work,
        Predicate<BulkInput> adds,
        Function<BulkInput, Optional<Back<R>>> back,
        BiFunction<RecordRef, BulkInput, List<BulkTelling.Sample>> samples) {

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
                UnaryOperator.identity(),
                input -> {},
                (record, input) -> record,
                (record, input) -> {},
                input -> false,
                input -> Optional.empty(),
                (record, input) -> List.of());
    }

    public BulkPlan<R> keeping(UnaryOperator<BulkInput> next) {
        return new BulkPlan<>(
                name, permission, fields, next, check, rehearsal, work, adds, back, samples);
    }

    public BulkPlan<R> checking(Consumer<BulkInput> next) {
        return new BulkPlan<>(
                name, permission, fields, kept, next, rehearsal, work, adds, back, samples);
    }

    /// For what leaves the record as it is, as far as other actions ask.
    public BulkPlan<R> trying(BiConsumer<R, BulkInput> next) {
        return becoming((record, input) -> {
            next.accept(record, input);
            return record;
        });
    }

    public BulkPlan<R> becoming(BiFunction<R, BulkInput, R> next) {
        return new BulkPlan<>(
                name, permission, fields, kept, check, next, work, adds, back, samples);
    }

    public BulkPlan<R> doing(BiConsumer<R, BulkInput> next) {
        return new BulkPlan<>(
                name, permission, fields, kept, check, rehearsal, next, adds, back, samples);
    }

    public BulkPlan<R> adding() {
        return adding(input -> true);
    }

    public BulkPlan<R> adding(Predicate<BulkInput> next) {
        return new BulkPlan<>(
                name, permission, fields, kept, check, rehearsal, work, next, back, samples);
    }

    public BulkPlan<R> takingBack(Back<R> next) {
        return takingBackBy(input -> Optional.of(next));
    }

    public BulkPlan<R> takingBackBy(Function<BulkInput, Optional<Back<R>>> next) {
        return new BulkPlan<>(
                name, permission, fields, kept, check, rehearsal, work, adds, next, samples);
    }

    /// What would be said of one record.
    public BulkPlan<R> sampling(BiFunction<RecordRef, BulkInput, List<BulkTelling.Sample>> next) {
        return new BulkPlan<>(
                name, permission, fields, kept, check, rehearsal, work, adds, back, next);
    }

    public BulkAction on(BulkRecords<R> records) {
        return new PlannedAction<>(this, records, Optional.empty());
    }

    /// What tells people something in their own languages is begun where its words come from.
    public BulkAction on(BulkRecords<R> records, BulkTelling telling) {
        return new PlannedAction<>(this, records, Optional.of(telling));
    }
}
