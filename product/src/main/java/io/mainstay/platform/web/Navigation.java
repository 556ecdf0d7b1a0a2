package io.mainstay.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Permission;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// What the current actor may reach, and how much waits there. Counts are kept for a few seconds
/// per person, so that a page does not pay for them.
@Component
class Navigation implements Menu {

    private static final Duration COUNTS_HOLD = Duration.ofSeconds(5);

    private record Key(Actor actor, String href) {}

    private final Supplier<List<NavigationEntry>> entries;
    private final Supplier<List<PaletteAction>> actions;
    private final Supplier<@Nullable Bell> bell;
    private final Cache<Key, NavigationEntry.Count> counts =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(COUNTS_HOLD).build();

    Navigation(
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<PaletteAction> actions,
            ObjectProvider<Bell> bell) {
        this.entries = SingletonSupplier.of(() -> sorted(entries));
        this.actions =
                SingletonSupplier.of(() ->
                        actions.stream()
                                .sorted(Comparator.comparingInt(PaletteAction::order))
                                .toList());
        this.bell = SingletonSupplier.ofNullable(bell::getIfAvailable);
    }

    @Override
    public Stream<NavigationEntry> entries() {
        return entries.get().stream().filter(Navigation::allowed);
    }

    private static List<NavigationEntry> sorted(ObjectProvider<NavigationEntry> entries) {
        return entries.stream()
                .sorted(
                        Comparator.comparing(NavigationEntry::group)
                                .thenComparingInt(NavigationEntry::order))
                .toList();
    }

    Map<NavigationEntry.Group, List<NavigationEntry>> groups() {
        return entries()
                .collect(
                        Collectors.groupingBy(
                                NavigationEntry::group, TreeMap::new, Collectors.toList()));
    }

    @Override
    public List<PaletteAction> actions() {
        var taken = new HashSet<String>();
        return actions.get().stream()
                .filter(action -> allowed(action.permission(), action.somewhere()))
                .map(action ->
                        action.shortcut().isEmpty() || taken.add(action.shortcut())
                                ? action
                                : action.withoutShortcut())
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
        return Optional.ofNullable(bell.get());
    }

    private static boolean allowed(NavigationEntry entry) {
        return allowed(entry.permission(), entry.somewhere());
    }

    private static boolean allowed(@Nullable Permission permission, boolean somewhere) {
        return allowed(permission)
                || permission != null
                        && somewhere
                        && Actors.isBound()
                        && Actors.current().holdsSomewhere(permission);
    }

    private static boolean allowed(@Nullable Permission permission) {
        return Actors.isBound() && (permission == null || Actors.current().holds(permission));
    }
}
