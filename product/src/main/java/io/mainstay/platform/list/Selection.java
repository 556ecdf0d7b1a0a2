package io.mainstay.platform.list;

import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Comparison;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final String filter;
    private final Optional<TextSearch> search;
    private final int ranked;
    private final List<Match> found;

    Selection(Origin origin, List<Branch> branches, Filter filter, FilterSql sql) {
        this.origin = origin;
        this.branches = branches.isEmpty() ? List.of(NOTHING) : branches;
        this.parameters = sql.parameters();
        this.ranked = MOST_RANKED;
        this.found = List.of();
        var parts = filter instanceof All(var all) ? all : List.of(filter);
        var searches = parts.stream().filter(Selection::isSearch).limit(1).toList();
        this.search = searches.stream().findFirst().map(sql::textSearch);
        var rest = new All(parts.stream().filter(part -> !searches.contains(part)).toList());
        this.filter = sql.condition(rest);
        branches.forEach(branch -> parameters.addAll(branch.parameters()));
    }

    private Selection(Selection asked, Optional<TextSearch> search, int ranked, List<Match> found) {
        this.origin = asked.origin;
        this.branches = asked.branches;
        this.parameters = asked.parameters;
        this.filter = asked.filter;
        this.search = search;
        this.ranked = ranked;
        this.found = found;
    }

    private static boolean isSearch(Filter part) {
        return part instanceof Comparison comparison && comparison.operator() == Operator.SEARCH;
    }

    Optional<TextSearch> search() {
        return search;
    }

    /// Looks for other words.
    Selection searching(TextSearch other) {
        return new Selection(this, Optional.of(other), ranked, found);
    }

    /// Ranks no more than so many.
    Selection ranking(int most) {
        return new Selection(this, search, most, found);
    }

    /// How many of the newest matches are ranked.
    int ranked() {
        return ranked;
    }

    /// A row that a text search found, and how well it matches.
    record Match(long id, long rank) {}

    /// @param matches the newest of the search, see [NewestMatches]
    Selection found(List<Match> matches) {
        return new Selection(this, search, ranked, matches);
    }

    List<Match> found() {
        return found;
    }

    Map<String, Object> parameters() {
        return parameters.asMap();
    }

    /// True when one plain `select` can read the page, its fields and all.
    boolean isPlain() {
        return branches.size() == 1 && search.isEmpty();
    }

    /// True when the reader sees so little that the ids of that come first.
    boolean isByIds() {
        return branches.size() == 1 && branches.getFirst().name().equals(FewSeen.BRANCH);
    }

    /// `select count(*)` that stops counting where it no longer matters. Each branch counts only
    /// what none before it has: nothing comes twice, so nothing has to be remembered, and where the
    /// first branch has enough the others are not read.
    String count(int most) {
        if (search.isPresent() && !found.isEmpty()) {
            return "select " + found.size();
        }
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

    String smallestIds(int most) {
        var id = origin.id();
        var limit = " limit " + most;
        return union("select " + id + " as id", " order by " + id + limit, " order by id" + limit);
    }

    String newest() {
        return "select coalesce(max(%s), 0) from %s".formatted(origin.id(), origin.table());
    }

    /// Counts for the planner to think about, nobody else: of the matches that the reader sees and
    /// the filter leaves, of all, and of those by each dictionary alone.
    String matchesToExpect(TextSearch words) {
        var matching = Stream.concat(Stream.of(words), words.inEach()).map(TextSearch::matches);
        return Stream.concat(Stream.of(words.matches() + " and " + seen()), matching)
                .map(condition -> " where " + condition)
                .map(where -> origin.table() + origin.joinsFor(where) + where)
                .collect(
                        Collectors.joining(
                                "), (select count(*) from ", "select (select count(*) from ", ")"));
    }

    /// How many of the newest rows match, see [Sample].
    String sample(int rows, TextSearch words) {
        var columns =
                "select %s as id, %s as matches, %s as seen"
                        .formatted(origin.id(), words.matchesEach(), seen());
        return """
        select count(*) as rows, coalesce(min(id), 0) as oldest, coalesce(max(id), 0) as newest,
               count(*) filter (where matches) as matches, count(*) filter (where matches and seen) as matches_seen
          from (%s offset 0) sampled\
        """
                .formatted(columns + fromNewest(rows, columns));
    }

    /// The newest matches in a stretch of ids, by the index on both.
    String matchesIn(Frequency.Stretch ids, TextSearch words) {
        var stretches = parameters.bind(Origin.stretches(ids.oldest(), ids.newest()));
        var stretch = origin.stretches() + " && " + stretches;
        var found = matching(words, stretch + " and " + words.matches() + " and " + seen());
        return ranked(words, found + newestFirst(origin.id()));
    }

    /// The newest matches of all, by the index of words alone or by what the reader sees.
    String allMatches(TextSearch words) {
        return newest(
                words,
                IntStream.range(0, branches.size())
                        .mapToObj(i ->
                                matching(
                                        words,
                                        "(%s) and %s and %s%s"
                                                .formatted(
                                                        branches.get(i).condition(),
                                                        words.matches(),
                                                        filter,
                                                        notIn(i))))
                        .collect(Collectors.joining(" union all ")));
    }

    /// The newest matches of all in a table so small that few match: these first, and which of them
    /// the reader sees after that.
    String matchesOfSmall(TextSearch words) {
        return newest(words, matching(words, words.matches() + " and " + seen()));
    }

    /// The newest matches among so many rows, one read after the other.
    String matchesAmongNewest(int rows, TextSearch words) {
        var tail = " where " + words.matchesEach() + " and " + seen();
        return "select %s as id, %s as rank%s"
                .formatted(
                        origin.id(),
                        words.rank(words.vector()),
                        fromNewest(rows, tail) + tail + newestFirst(origin.id()));
    }

    private String matching(TextSearch words, String condition) {
        var tail = " where " + condition;
        return "select %s as id, %s as words from %s%s%s"
                .formatted(
                        origin.id(), words.vector(), origin.table(), origin.joinsFor(tail), tail);
    }

    /// All first, then the newest of them: else the planner may read the table backwards and hope.
    private String newest(TextSearch words, String matches) {
        return "with matched as materialized ("
                + matches
                + ") "
                + ranked(words, "select * from matched" + newestFirst("id"));
    }

    private static String ranked(TextSearch words, String newest) {
        return "select id, %s as rank from (%s) newest".formatted(words.rank("words"), newest);
    }

    private String newestFirst(String id) {
        return " order by " + id + " desc limit " + (ranked + 1);
    }

    private String fromNewest(int rows, String needing) {
        return " from (select * from %s order by %s desc limit %d) %s%s"
                .formatted(
                        origin.table(),
                        origin.id(),
                        rows,
                        origin.alias(),
                        origin.joinsFor(needing));
    }

    /// What the reader sees and the filter leaves, for rows that are few or mostly seen.
    String seen() {
        return branches.stream()
                .map(Branch::condition)
                .collect(Collectors.joining(") or (", "((", ")) and " + filter));
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
        var matches = search.map(text -> text.matches() + " and ").orElse("");
        var tail = " where (" + branch.condition() + ") and " + matches + filter + rest;
        return select + " from " + origin.table() + origin.joinsFor(select + tail) + tail;
    }
}
