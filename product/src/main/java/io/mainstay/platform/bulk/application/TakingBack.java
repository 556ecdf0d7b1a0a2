package io.mainstay.platform.bulk.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.BulkRepository;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.bulk.domain.Reason;
import io.mainstay.platform.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sets one record back to how it was before a bulk change, unless somebody changed it since.
@Component
class TakingBack {

    private final BulkRepository bulks;
    private final Words words;

    TakingBack(BulkRepository bulks, Words words) {
        this.bulks = bulks;
        this.words = words;
    }

    Item of(Bulk bulk, BulkAction action, RecordRef ref) {
        var done = bulks.item(bulk.undoes().orElseThrow(), ref.serial()).orElseThrow();
        var changed = differing(action.fields(ref), done.after());
        if (!changed.isEmpty()) {
            throw BulkRefused.changedSince(named(bulk, changed));
        }
        var undone = new RecordRef(Bulk.PREFIX, bulk.undoes().getAsLong());
        var reason = words.say(Locale.ENGLISH, "platform.bulk.taken-back", undone);
        var input = bulk.deed().orElseThrow(BulkRefused::noDeed).input();
        action.takeBack(ref, input, done.before(), reason);
        var after = action.fields(ref);
        var left = differing(after, done.before());
        return new Item(
                ref.serial(),
                left.isEmpty() ? ItemState.CHANGED : ItemState.PARTLY,
                left.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Reason("platform.bulk.partly", List.of(named(bulk, left)))),
                done.after(),
                after);
    }

    private static Set<String> differing(
            Map<String, @Nullable String> now, Map<String, @Nullable String> then) {
        return then.keySet().stream()
                .filter(field -> !Objects.equals(now.get(field), then.get(field)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String named(Bulk bulk, Set<String> fields) {
        return fields.stream()
                .map(field -> bulk.list() + "." + field)
                .map(key ->
                        words.has(key)
                                ? words.say(Locale.ENGLISH, key)
                                : key.substring(key.indexOf('.') + 1))
                .collect(Collectors.joining(", "));
    }
}
