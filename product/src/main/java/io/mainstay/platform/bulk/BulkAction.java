package io.mainstay.platform.bulk;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing that can be done to many records. Its words stand under `<list>.bulk.<name>`.
public interface BulkAction {

    /// Stable, such as `assign`.
    String name();

    /// Without it the action is not offered; whether it may be done to a record is asked again for
    /// each.
    Permission permission();

    /// What it asks once for all records.
    List<BulkField> fields();

    /// What is kept of what was told, so that it means the same when it is done as when it was
    /// looked at. `check` has taken what was told, and takes what is kept.
    BulkInput kept(BulkInput input);

    /// @throws io.mainstay.kernel.InvalidInput when nothing can be done with this input, whatever
    ///   the record
    void check(BulkInput input);

    /// Why the actor may not do it to which of the records, found by the rules that `apply` obeys.
    /// Changes nothing.
    Map<RecordRef, Refusal> refusals(Collection<RecordRef> records, BulkInput input);

    /// Does it to one record, by the ordinary use case, in the open transaction.
    void apply(RecordRef record, BulkInput input);

    /// The record as the actor sees it, in the fields that the action may change.
    Map<String, @Nullable String> fields(RecordRef record);

    /// False when it is begun from a page of its own, and not chosen among the others.
    default boolean isOffered() {
        return true;
    }

    /// Empty when it tells nobody anything, or everybody the same.
    default Optional<BulkTelling> telling() {
        return Optional.empty();
    }

    /// What people would read of it, one sample for each text that differs by record.
    default List<BulkTelling.Sample> samples(Collection<RecordRef> records, BulkInput input) {
        return telling().map(telling -> telling.samples(records, input)).orElse(List.of());
    }

    /// False when it only adds, such as words: then a record whose fields stay is changed as well.
    boolean changesFields(BulkInput input);

    /// False when nothing of it can be taken back, such as words that were said.
    boolean canBeTakenBack(BulkInput input);

    /// Sets the record back, by ordinary use cases.
    ///
    /// @param before what the fields held that the action changed
    /// @param reason in words, for where one is asked
    /// @throws Refusal when its life leads back no more
    void takeBack(
            RecordRef record, BulkInput input, Map<String, @Nullable String> before, String reason);
}
