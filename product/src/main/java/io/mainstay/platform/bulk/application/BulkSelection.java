package io.mainstay.platform.bulk.application;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.list.FilterPart;
import io.mainstay.platform.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Finds the records that somebody picks, with their eyes.
@Component
class BulkSelection {

    /// As far as lists count exactly: what somebody changes, they know the number of.
    static final int MOST = 10_000;

    private static final int PORTION = 200;

    private final Lists lists;
    private final BulkKinds kinds;

    BulkSelection(Lists lists, BulkKinds kinds) {
        this.lists = lists;
        this.kinds = kinds;
    }

    /// All that a filter finds now.
    List<Long> found(String list, String filter) {
        var ids = lists.ids(open(list).list(), filter, MOST + 1);
        if (ids.size() > MOST) {
            throw BulkRefused.tooMany(MOST);
        }
        return some(ids);
    }

    /// @param numbers as people write them
    /// @throws InvalidInput when one of them is not there or not to be known of
    List<Long> picked(String list, Set<String> numbers) {
        var kind = open(list);
        if (numbers.size() > MOST) {
            throw BulkRefused.tooMany(MOST);
        }
        numbers.forEach(number -> requireNumber(kind, number));
        var left = new ArrayList<>(numbers);
        var ids = new TreeSet<Long>();
        for (var at = 0; at < left.size(); at += PORTION) {
            ids.addAll(known(kind, left.subList(at, Math.min(left.size(), at + PORTION))));
        }
        return some(List.copyOf(ids));
    }

    private static void requireNumber(BulkKind kind, String number) {
        var known =
                RecordRef.parse(number).filter(ref -> ref.prefix().equals(kind.ref(1).prefix()));
        if (known.isEmpty()) {
            throw InvalidInput.of("records", "bulk-number", kind.ref(7));
        }
    }

    private List<Long> known(BulkKind kind, List<String> numbers) {
        var filter = FilterPart.of("number", "=in=", numbers).text();
        var ids = lists.ids(kind.list(), filter, numbers.size());
        if (ids.size() < numbers.size()) {
            throw InvalidInput.of("records", "no-such-record", missing(kind, numbers, ids));
        }
        return ids;
    }

    private static String missing(BulkKind kind, List<String> numbers, List<Long> ids) {
        var there = ids.stream().map(id -> kind.ref(id).toString()).toList();
        return numbers.stream()
                .filter(number -> !there.contains(number))
                .findFirst()
                .orElse(numbers.getFirst());
    }

    /// Whoever may do nothing to any of them picks none.
    private BulkKind open(String list) {
        var kind = kinds.get(list);
        if (kinds.actions(kind).isEmpty()) {
            throw new NotAllowed(kind.actions().getFirst().permission());
        }
        return kind;
    }

    private static List<Long> some(List<Long> ids) {
        if (ids.isEmpty()) {
            throw BulkRefused.nothing();
        }
        return ids;
    }
}
