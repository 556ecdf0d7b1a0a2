package io.mainstay.platform.bulk.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which texts an action asks for, of the people whom the picked records concern.
@Service
public class BulkTexts {

    private static final int ALL = BulkSelection.MOST;

    private final BulkRepository bulks;
    private final BulkKinds kinds;

    BulkTexts(BulkRepository bulks, BulkKinds kinds) {
        this.bulks = bulks;
        this.kinds = kinds;
    }

    /// How many records each language is for; none when the action tells nobody anything.
    @Transactional(readOnly = true)
    public Map<String, Long> languages(Bulk bulk, BulkAction action) {
        return action.telling()
                .<Map<String, Long>>map(telling -> telling.languages(records(bulk)))
                .orElse(Map.of());
    }

    private List<RecordRef> records(Bulk bulk) {
        var kind = kinds.get(bulk.list());
        var records = new ArrayList<RecordRef>();
        bulks.items(bulk.id(), Set.of(), 0, ALL)
                .forEach(item -> records.add(kind.ref(item.record())));
        return records;
    }
}
