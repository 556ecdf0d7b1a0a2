package io.mainstay.platform.bulk.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.BulkTelling.Sample;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.BulkRepository;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks through the records of a bulk change and tells what would happen to them now.
@Service
public class BulkPreview {

    private static final int PORTION = 500;
    private static final int FIRST = 20;

    private final BulkRepository bulks;
    private final BulkKinds kinds;

    BulkPreview(BulkRepository bulks, BulkKinds kinds) {
        this.bulks = bulks;
        this.kinds = kinds;
    }

    /// @param refused the most frequent reason first
    /// @param samples of what would be told, one for each language
    /// @param first of those that can be changed
    public record Preview(
            long total,
            long possible,
            List<RecordRef> first,
            List<Refused> refused,
            List<Sample> samples) {}

    /// @param example one of those that stumble over it
    public record Refused(Reason reason, long count, RecordRef example) {}

    @Transactional(readOnly = true)
    public Preview of(Bulk bulk) {
        var kind = kinds.get(bulk.list());
        var action = kinds.action(bulk);
        var input = bulk.deed().orElseThrow(BulkRefused::noDeed).input();
        var refused = new LinkedHashMap<Reason, Refused>();
        var possible = new ArrayList<RecordRef>();
        var total = 0L;
        for (var portion = portion(bulk, 0);
                !portion.isEmpty();
                portion = portion(bulk, portion.getLast().record())) {
            total += portion.size();
            var refs = portion.stream().map(item -> kind.ref(item.record())).toList();
            var refusals = action.refusals(refs, input);
            refusals.forEach((ref, why) -> count(refused, Reason.of(why, ref), ref));
            refs.stream().filter(ref -> !refusals.containsKey(ref)).forEach(possible::add);
        }
        return new Preview(
                total,
                possible.size(),
                possible.stream().limit(FIRST).toList(),
                mostFrequentFirst(refused),
                action.samples(possible, input));
    }

    private List<Item> portion(Bulk bulk, long after) {
        return bulks.items(bulk.id(), Set.of(), after, PORTION);
    }

    private static void count(Map<Reason, Refused> refused, Reason reason, RecordRef ref) {
        refused.merge(
                reason,
                new Refused(reason, 1, ref),
                (known, more) -> new Refused(reason, known.count() + 1, known.example()));
    }

    private static List<Refused> mostFrequentFirst(Map<Reason, Refused> refused) {
        return refused.values().stream()
                .sorted(Comparator.comparing(Refused::count).reversed())
                .toList();
    }
}
