package io.mainstay.automation.application;

import io.mainstay.automation.Placeholders;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.bulk.application.BulkKinds;
import io.mainstay.platform.bulk.domain.BulkRefused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The kinds of record for which there can be macros: those with actions for bulk changes and with
/// placeholders.
@Component
public class MacroKinds {

    /// The bulk change that is made of a macro; no macro is a step of another.
    static final String MACRO = "macro";

    /// First what it is, then whose, then what is said, then where its life goes on.
    private static final List<String> ORDER =
            List.of(
                    "prioritise",
                    "categorise",
                    "put-under",
                    "assign",
                    "watch",
                    "note",
                    "reply",
                    "hold",
                    "resolve",
                    "close",
                    "cancel");

    private final BulkKinds kinds;
    private final Supplier<List<String>> prefixes;

    MacroKinds(BulkKinds kinds, ObjectProvider<Placeholders> placeholders) {
        this.kinds = kinds;
        this.prefixes =
                SingletonSupplier.of(
                        () -> placeholders.stream().map(Placeholders::prefix).toList());
    }

    /// The kind that new macros are for.
    public BulkKind first() {
        return prefixes.get().stream()
                .flatMap(prefix -> kinds.withPrefix(prefix).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("macro"));
    }

    Optional<BulkKind> withPrefix(String prefix) {
        return kinds.withPrefix(prefix);
    }

    BulkKind get(String list) {
        return kinds.get(list);
    }

    /// What the current actor could make a step of, in the order in which steps are taken.
    public List<? extends BulkAction> actions(BulkKind kind) {
        return kinds.actions(kind).stream()
                .filter(action -> !action.name().equals(MACRO))
                .sorted(Comparator.comparingInt(action -> place(action.name())))
                .toList();
    }

    /// @throws io.mainstay.kernel.NotAllowed when the actor may not do it to any record
    BulkAction action(BulkKind kind, String name) {
        var action = kinds.action(kind, name);
        if (name.equals(MACRO) || !action.isOffered()) {
            throw BulkRefused.noDeed();
        }
        return action;
    }

    static int place(String action) {
        var at = ORDER.indexOf(action);
        return at < 0 ? ORDER.size() : at;
    }
}
