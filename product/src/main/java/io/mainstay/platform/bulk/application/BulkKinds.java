package io.mainstay.platform.bulk.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.Bulk.Deed;
import io.mainstay.platform.bulk.domain.BulkRefused;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The kinds of record that can be changed in bulk, and what the actor may do to them.
@Component
public class BulkKinds {

    private final Supplier<List<BulkKind>> kinds;
    private final Gate gate;

    BulkKinds(ObjectProvider<BulkKind> kinds, Gate gate) {
        this.kinds = SingletonSupplier.of(() -> kinds.stream().toList());
        this.gate = gate;
    }

    /// Empty when nothing on the list can be changed in bulk.
    public Optional<BulkKind> of(String list) {
        return kinds.get().stream().filter(kind -> kind.list().name().equals(list)).findFirst();
    }

    /// The kind whose numbers begin so.
    public Optional<BulkKind> withPrefix(String prefix) {
        return kinds.get().stream().filter(kind -> kind.ref(1).prefix().equals(prefix)).findFirst();
    }

    /// @throws NoSuchRecord when nothing on the list can be changed in bulk
    public BulkKind get(String list) {
        return of(list).orElseThrow(() -> new NoSuchRecord(list));
    }

    /// @throws InvalidInput for a list of which nothing can be changed in bulk, with those that can
    public BulkKind named(String list) {
        var known =
                kinds.get().stream()
                        .map(kind -> kind.list().name())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return of(list).orElseThrow(() -> InvalidInput.of("list", "bulk-list", known));
    }

    /// What the actor may do to some records of the kind; each record is asked about again.
    public List<? extends BulkAction> actions(BulkKind kind) {
        return kind.actions().stream()
                .filter(BulkAction::isOffered)
                .filter(action -> gate.allowsSomewhere(action.permission()))
                .toList();
    }

    /// The same, and what was chosen for these records already.
    public List<? extends BulkAction> actions(Bulk bulk) {
        var kind = get(bulk.list());
        var chosen = bulk.deed().map(deed -> action(kind, deed.action()));
        return Stream.concat(
                        actions(kind).stream(),
                        chosen.stream().filter(action -> !action.isOffered()))
                .toList();
    }

    /// @throws NotAllowed when the actor may not do it to any record
    public BulkAction action(BulkKind kind, String name) {
        var action =
                kind.actions().stream()
                        .filter(offered -> offered.name().equals(name))
                        .findFirst()
                        .orElseThrow(BulkRefused::noDeed);
        gate.requireSomewhere(action.permission());
        return action;
    }

    BulkAction action(Bulk bulk) {
        return action(
                get(bulk.list()), bulk.deed().map(Deed::action).orElseThrow(BulkRefused::noDeed));
    }
}
