package io.mainstay.platform.list;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.persistence.OwnChanges;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Totals as pages show them: counting to ten thousand for each view costs more than the page, so
/// they are kept for a few seconds per reader. A change of one's own is counted at once, that of
/// others within that time; whoever comes back soon after it sees what was kept, and it is counted
/// anew meanwhile.
@Component
public class RecentTotals {

    private static final int MOST = 20_000;
    private static final int STILL_SHOWN = 2;

    /// @param changes of the reader's own, see [OwnChanges]
    private record Key(String list, Actor actor, long changes, List<String> filters) {}

    private final LoadingCache<Key, Map<String, Total>> kept;
    private final Map<String, ListDeclaration> declared = new ConcurrentHashMap<>();
    private final Lists lists;
    private final OwnChanges own;

    RecentTotals(
            Lists lists, OwnChanges own, @Value("${mainstay.list.totals-hold:5s}") Duration hold) {
        this.lists = lists;
        this.own = own;
        this.kept =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .refreshAfterWrite(hold)
                        .expireAfterWrite(hold.multipliedBy(STILL_SHOWN))
                        .executor(counting -> Thread.ofVirtual().name("totals").start(counting))
                        .build(key -> Actors.as(key.actor(), () -> counted(key)));
    }

    /// How many rows each filter leaves of what the reader sees.
    public Map<String, Total> of(ListDeclaration list, Collection<String> filters) {
        var asked = filters.stream().distinct().toList();
        var key = new Key(list.name(), Actors.current(), own.ofCurrent(), asked);
        declared.put(list.name(), list);
        return kept.get(key);
    }

    private Map<String, Total> counted(Key key) {
        var byFilter = new LinkedHashMap<String, String>();
        key.filters().forEach(filter -> byFilter.put(filter, filter));
        return Map.copyOf(lists.totals(requireNonNull(declared.get(key.list())), byFilter));
    }
}
