package io.mainstay.platform.access;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Permission;
import io.mainstay.platform.access.Visibility.Branch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Makes the visibility of what hangs on records of any kind: seen by whoever sees the record and
/// has a certain leave there.
@Component
public class RecordSights {

    private static final String UNITS = "held_units";
    private static final String SITES = "held_sites";

    /// Asked late, because what a sight stands on may hang on records itself.
    private final Supplier<List<RecordSight>> sights;

    public RecordSights(ObjectProvider<RecordSight> sights) {
        this.sights = SingletonSupplier.of(() -> sights.orderedStream().toList());
    }

    /// @param column the record's number in the table of what hangs on it: `task.record`
    /// @param leave whoever has it at a record's place, and sees the record, sees what hangs on it
    public Visibility hangingOn(String column, Permission leave) {
        return actor -> branches(column, leave, actor);
    }

    private List<Branch> branches(String column, Permission leave, Actor actor) {
        if (!actor.holdsSomewhere(leave)) {
            return List.of();
        }
        var kinds = sights.get();
        if (actor.holds(leave) && kinds.stream().allMatch(kind -> seesAll(actor, kind))) {
            return List.of(Branch.everything());
        }
        return kinds.stream()
                .flatMap(kind ->
                        Visible.to(actor, kind.visibility()).branches().stream()
                                .flatMap(branch -> held(branch, kind, leave, actor))
                                .map(branch -> hanging(branch, kind, column)))
                .toList();
    }

    private static boolean seesAll(Actor actor, RecordSight kind) {
        return Visible.to(actor, kind.visibility()).branches().contains(Branch.everything());
    }

    /// The branch where the leave is held: all of it, or once for the units and once for the sites.
    private static Stream<Branch> held(
            Branch branch, RecordSight kind, Permission leave, Actor actor) {
        if (actor.holds(leave)) {
            return Stream.of(branch);
        }
        var reach = actor.reach(leave);
        var parts = new ArrayList<Branch>();
        if (!reach.units().isEmpty()) {
            parts.add(within(branch, kind.unit(), UNITS, reach.units().toArray(Long[]::new)));
        }
        if (!reach.sites().isEmpty()) {
            parts.add(within(branch, kind.site(), SITES, reach.sites().toArray(Long[]::new)));
        }
        return parts.stream();
    }

    private static Branch within(Branch branch, String place, String name, Long[] places) {
        var parameters = new HashMap<>(branch.parameters());
        parameters.put(name, places);
        return new Branch(
                branch.name() + "_" + name,
                "(%s) and %s = any (:%s)".formatted(branch.condition(), place, name),
                parameters);
    }

    private static Branch hanging(Branch branch, RecordSight kind, String column) {
        var mark = kind.prefix().toLowerCase(Locale.ROOT) + "_";
        var ofTheKind = "starts_with(%s, :%sprefix)".formatted(column, mark);
        var prefix = Map.<String, Object>of(mark + "prefix", kind.prefix() + "-");
        if (branch.equals(Branch.everything())) {
            return new Branch(mark + branch.name(), ofTheKind, prefix);
        }
        var parameters = new HashMap<String, Object>();
        branch.parameters().forEach((name, value) -> parameters.put(mark + name, value));
        if (branch.hidden().isPresent()) {
            parameters.putAll(prefix);
            return new Branch(
                    mark + branch.name(),
                    "%s and not exists (select from %s where %s and %s = %s)"
                            .formatted(
                                    ofTheKind,
                                    kind.table(),
                                    marked(branch.hidden().get(), branch, mark),
                                    kind.number(),
                                    column),
                    parameters);
        }
        return new Branch(
                mark + branch.name(),
                "%s in (select %s from %s where %s)"
                        .formatted(
                                column,
                                kind.number(),
                                kind.table(),
                                marked(branch.condition(), branch, mark)),
                parameters);
    }

    /// Two kinds may name a parameter alike and mean different things by it.
    private static String marked(String sql, Branch branch, String mark) {
        return branch.parameters().keySet().stream()
                .reduce(
                        sql,
                        (condition, name) ->
                                condition.replaceAll("(?<!:):" + name + "\\b", ":" + mark + name));
    }
}
