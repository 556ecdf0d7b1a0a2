package io.mainstay.platform.bulk.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.BulkRepository;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.bulk.domain.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes one record, or takes its change back, and marks it in the same transaction: whatever is
/// killed when, either both are there or neither.
@Component
class BulkTurn {

    /// Somebody else saves the record at this very moment; the next try sees what they wrote.
    private static final int MOST_TRIES = 3;

    private final BulkRepository bulks;
    private final BulkKinds kinds;
    private final TakingBack takingBack;
    private final TransactionTemplate transaction;

    BulkTurn(
            BulkRepository bulks,
            BulkKinds kinds,
            TakingBack takingBack,
            TransactionTemplate transaction) {
        this.bulks = bulks;
        this.kinds = kinds;
        this.takingBack = takingBack;
        this.transaction = transaction;
    }

    /// Whoever may do it to no record any more has the whole change stopped, instead of every
    /// record refused.
    void requireStillAllowed(Bulk bulk) {
        kinds.action(bulk);
    }

    /// @return true when it came to an end, changed or refused
    boolean take(Bulk bulk, long record) {
        var ref = kinds.get(bulk.list()).ref(record);
        for (var tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(open -> work(bulk, ref));
                return true;
            } catch (StaleRecord stale) {
                if (tries == MOST_TRIES) {
                    return refuse(bulk, ref, stale);
                }
            } catch (Refusal refusal) {
                return refuse(bulk, ref, refusal);
            }
        }
    }

    private void work(Bulk bulk, RecordRef ref) {
        if (bulks.take(bulk.id(), ref.serial())) {
            var action = kinds.action(bulk);
            bulks.keep(
                    bulk.id(),
                    bulk.undoes().isPresent()
                            ? takingBack.of(bulk, action, ref)
                            : changed(bulk, action, ref));
        }
    }

    private static Item changed(Bulk bulk, BulkAction action, RecordRef ref) {
        var input = bulk.deed().orElseThrow(BulkRefused::noDeed).input();
        var before = action.fields(ref);
        action.apply(ref, input);
        var after = action.fields(ref);
        var differing = new LinkedHashMap<String, @Nullable String>(after);
        differing.entrySet().removeIf(it -> Objects.equals(before.get(it.getKey()), it.getValue()));
        var were = new LinkedHashMap<String, @Nullable String>();
        differing.keySet().forEach(field -> were.put(field, before.get(field)));
        var unchanged = differing.isEmpty() && action.changesFields(input);
        return new Item(
                ref.serial(),
                unchanged ? ItemState.UNCHANGED : ItemState.CHANGED,
                Optional.empty(),
                were,
                differing);
    }

    private boolean refuse(Bulk bulk, RecordRef ref, Refusal why) {
        transaction.executeWithoutResult(open -> {
            if (bulks.take(bulk.id(), ref.serial())) {
                bulks.keep(
                        bulk.id(),
                        new Item(
                                ref.serial(),
                                ItemState.REFUSED,
                                Optional.of(Reason.of(why, ref)),
                                Map.of(),
                                Map.of()));
            }
        });
        return true;
    }
}
