package io.mainstay.platform.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.persistence.OwnChanges;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Totals as pages show them: counting to ten thousand for each view costs more than the page, so
/// they are kept for a few seconds per reader. A change of one's own is counted at once, that of
/// others within that time.
@Component
public class RecentTotals {

    private static final int MOST = 20_000;

    /// @param changes of the reader's own, see [OwnChanges]
    private record Key(String list, Actor actor, long changes, List<String> filters) {}

    private final Cache<Key, Map<String, Total>> kept;
    private final Lists lists;
    private final OwnChanges own;

    RecentTotals(
            Lists lists, OwnChanges own, @Value("${mainstay.list.totals-hold:5s}") Duration hold) {
        this.lists = lists;
        this.own = own;
        this.kept = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(hold).build();
    }

    /// How many rows each filter leaves of what the reader sees.
    public Map<String, Total> of(ListDeclaration list, Collection<String> filters) {
        var asked = filters.stream().distinct().toList();
        var key = new Key(list.name(), Actors.current(), own.ofCurrent(), asked);
        return kept.get(key, missing -> counted(list, asked));
    }

    private Map<String, Total> counted(ListDeclaration list, List<String> filters) {
        var byFilter = new LinkedHashMap<String, String>();
        filters.forEach(filter -> byFilter.put(filter, filter));
        return Map.copyOf(lists.totals(list, byFilter));
    }
}
