package io.mainstay.platform.bulk.application;

import static io.mainstay.platform.bulk.domain.ItemState.PICKED;

import io.mainstay.platform.audit.Occasion;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRepository;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.jobs.JobHandler;
import io.mainstay.platform.jobs.JobRun;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Does a bulk change, record by record, each in a transaction of its own. Begun again after a
/// crash it goes on with what is not yet done.
@Component
class BulkRun implements JobHandler {

    static final String KIND = "bulk-change";
    static final String BULK = "bulk";

    private static final int PORTION = 100;

    private final BulkRepository bulks;
    private final BulkTurn turn;

    BulkRun(BulkRepository bulks, BulkTurn turn) {
        this.bulks = bulks;
        this.turn = turn;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var bulk = bulks.find(Long.parseLong(run.parameters().get(BULK))).orElseThrow();
        var counts = bulks.counts(bulk.id());
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        var done = total - counts.getOrDefault(PICKED, 0L);
        for (var portion = left(bulk); !portion.isEmpty(); portion = left(bulk)) {
            for (var item : portion) {
                if (run.isCancelled()) {
                    tell(run, bulk);
                    return;
                }
                run.portion(() -> take(bulk, item));
                run.progress(++done, total);
            }
        }
        tell(run, bulk);
    }

    private void take(Bulk bulk, Item item) {
        turn.requireStillAllowed(bulk);
        Occasion.during(bulk.ref(), () -> turn.take(bulk, item.record()));
    }

    private List<Item> left(Bulk bulk) {
        return bulks.items(bulk.id(), Set.of(PICKED), 0, PORTION);
    }

    private void tell(JobRun run, Bulk bulk) {
        var counts = bulks.counts(bulk.id());
        for (var state : ItemState.values()) {
            if (counts.containsKey(state)) {
                run.result("bulk-" + state.name().toLowerCase(Locale.ROOT), counts.get(state));
            }
        }
    }
}
