package io.mainstay.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Permission;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the current actor may reach, and how much waits there. Counts are kept for a few seconds
/// per person, so that a page does not pay for them.
@Component
class Navigation implements Menu {

    private static final Duration COUNTS_HOLD = Duration.ofSeconds(5);

    private record Key(Actor actor, String href) {}

    private final ObjectProvider<NavigationEntry> entries;
    private final ObjectProvider<PaletteAction> actions;
    private final ObjectProvider<Bell> bell;
    private final Cache<Key, NavigationEntry.Count> counts =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(COUNTS_HOLD).build();

    Navigation(
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<PaletteAction> actions,
            ObjectProvider<Bell> bell) {
        this.entries = entries;
        this.actions = actions;
        this.bell = bell;
    }

    @Override
    public Stream<NavigationEntry> entries() {
        return entries.stream()
                .filter(Navigation::allowed)
                .sorted(
                        Comparator.comparing(NavigationEntry::group)
                                .thenComparingInt(NavigationEntry::order));
    }

    Map<NavigationEntry.Group, List<NavigationEntry>> groups() {
        return entries()
                .collect(
                        Collectors.groupingBy(
                                NavigationEntry::group, TreeMap::new, Collectors.toList()));
    }

    @Override
    public List<PaletteAction> actions() {
        return actions.stream()
                .filter(action -> allowed(action.permission()))
                .sorted(Comparator.comparingInt(PaletteAction::order))
                .toList();
    }

    Optional<NavigationEntry.Count> count(NavigationEntry entry) {
        var waiting = entry.count();
        return waiting == null
                ? Optional.empty()
                : Optional.of(
                        counts.get(new Key(Actors.current(), entry.href()), key -> waiting.get()));
    }

    Optional<Bell> bell() {
        return Optional.ofNullable(bell.getIfAvailable());
    }

    private static boolean allowed(NavigationEntry entry) {
        var permission = entry.permission();
        return allowed(permission)
                || permission != null
                        && entry.somewhere()
                        && Actors.isBound()
                        && Actors.current().holdsSomewhere(permission);
    }

    private static boolean allowed(@Nullable Permission permission) {
        return Actors.isBound() && (permission == null || Actors.current().holds(permission));
    }
}
