package io.mainstay.platform.list;

import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Comparison;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The rows that a filter leaves of what the actor sees, as SQL.
///
/// A person sees a union of branches. One `or` over them would make PostgreSQL read the whole list
/// for somebody who sees forty rows of a million; so each branch is asked alone, limited, in the
/// order of the page, and the union drops what came twice.
final class Selection {

    /// Ranking every match of a common word is what makes text searches slow; people look at the
    /// newest anyway.
    static final int MOST_RANKED = 1_000;

    private static final Branch NOTHING = new Branch("nothing", "false", Map.of());

    private final Origin origin;
    private final List<Branch> branches;
    private final Parameters parameters;
    private final String where;
    private final Optional<TextSearch> search;

    Selection(Origin origin, List<Branch> branches, Filter filter, FilterSql sql) {
        this.origin = origin;
        this.branches = branches.isEmpty() ? List.of(NOTHING) : branches;
        this.parameters = sql.parameters();
        var parts = filter instanceof All(var all) ? all : List.of(filter);
        var searches = parts.stream().filter(Selection::isSearch).limit(1).toList();
        this.search = searches.stream().findFirst().map(sql::textSearch);
        var rest = new All(parts.stream().filter(part -> !searches.contains(part)).toList());
        this.where = search.map(text -> text.matches() + " and ").orElse("") + sql.condition(rest);
        branches.forEach(branch -> parameters.addAll(branch.parameters()));
    }

    private static boolean isSearch(Filter part) {
        return part instanceof Comparison comparison && comparison.operator() == Operator.SEARCH;
    }

    Optional<TextSearch> search() {
        return search;
    }

    /// True when one plain `select` can read the page, its fields and all.
    boolean isPlain() {
        return branches.size() == 1 && search.isEmpty();
    }

    /// `select count(*)` that stops counting where it no longer matters. Each branch counts only
    /// what none before it has: nothing comes twice, so nothing has to be remembered, and where the
    /// first branch has enough the others are not read.
    String count(int most) {
        var rows =
                IntStream.range(0, branches.size())
                        .mapToObj(i -> "(" + one("select 1", notIn(i), branches.get(i)) + ")")
                        .collect(Collectors.joining(" union all "));
        return "select count(*) from (" + rows + " limit " + (most + 1) + ") counted";
    }

    private String notIn(int before) {
        return branches.stream()
                .limit(before)
                .map(branch -> " and (" + branch.condition() + ") is not true")
                .collect(Collectors.joining());
    }

    /// The newest matches of a text search, one more than are ranked so that one can tell.
    String newestMatches() {
        var id = origin.id();
        var limit = " desc limit " + (MOST_RANKED + 1);
        return union("select " + id + " as id", " order by " + id + limit, " order by id" + limit);
    }

    String smallestIds(int most) {
        var id = origin.id();
        var limit = " limit " + most;
        return union("select " + id + " as id", " order by " + id + limit, " order by id" + limit);
    }

    /// @param rest what follows the `where` of each branch: a further condition that begins with
    ///   `and`, order and limit
    /// @param together order and limit of the union, when there are several branches
    String union(String select, String rest, String together) {
        return branches.size() == 1
                ? one(select, rest, branches.getFirst())
                : branches.stream()
                        .map(branch -> "(" + one(select, rest, branch) + ")")
                        .collect(Collectors.joining(" union ", "", together));
    }

    private String one(String select, String rest, Branch branch) {
        var tail = " where (" + branch.condition() + ") and " + where + rest;
        return select + " from " + origin.table() + origin.joinsFor(select + tail) + tail;
    }
}
