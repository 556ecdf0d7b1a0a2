package io.mainstay.platform.list;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.list.RowReader.Read;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Answers every list of the product: what the actor sees, filtered, sorted, one page at a time.
@Service
public class Lists {

    static final int MOST_COUNTED = 10_000;
    static final int MOST_SORTED = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<FieldSource> sources;
    private final FewSeen few;
    private final NewestMatches newest;

    Lists(JdbcClient jdbc, Clock clock, List<FieldSource> sources) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sources = sources;
        this.few = new FewSeen(jdbc);
        this.newest = new NewestMatches(jdbc);
    }

    /// The list as it is now, with the fields that administrators added.
    public ListDeclaration whole(ListDeclaration list) {
        return list.with(sources);
    }

    /// @throws BadListRequest when the request cannot be read
    /// @throws SortNeedsFewerRows when no index serves the sort of so many rows
    public ListPage page(ListDeclaration list, ListRequest request) {
        var question = question(list);
        return read(found(checked(question, request)), question, request.size());
    }

    /// One record with all that the list knows of it; empty for whoever does not see it.
    public Optional<Row> row(ListDeclaration list, RecordRef record) {
        return page(list, ListRequest.filtered("number==" + record).sized(1)).rows().stream()
                .findFirst();
    }

    /// The best of what a text search finds, with the places that match.
    ///
    /// @param request a search, such as [ListRequest#searching] makes
    public Findings find(ListDeclaration list, ListRequest request) {
        return new Finder(this).find(question(list), request);
    }

    /// The texts of the next rows whose words may be learnt, in the order of their ids. For the
    /// system only.
    public List<Told> told(ListDeclaration list, long after, int most) {
        if (!Actors.current().isSystem()) {
            throw new IllegalStateException("Nobody but the system learns words");
        }
        return list.prose().map(prose -> told(list.origin(), prose, after, most)).orElse(List.of());
    }

    private List<Told> told(Origin origin, Prose prose, long after, int most) {
        return jdbc.sql(origin.told(prose))
                .param("after", after)
                .param("most", most)
                .query((row, index) -> new Told(row.getLong("id"), row.getString("told")))
                .list();
    }

    /// The text of one row; empty when its words may not be learnt.
    public record Told(long id, String text) {}

    /// The fields that a request shows, once it is known that it can be answered.
    List<Field> checked(ListDeclaration list, ListRequest request) {
        return checked(question(list), request).shown();
    }

    /// The fields that a request shows, if it can be read at all.
    List<Field> shown(ListDeclaration list, ListRequest request) {
        return question(list).page(request).shown();
    }

    /// The names of the fields that the actor may read.
    Set<String> readable(ListDeclaration list) {
        return whole(list).readableBy(Actors.current()).keySet();
    }

    private PageQuery checked(Question question, ListRequest request) {
        var query = question.page(request);
        if (query.needsFewRows()) {
            refuseLargeSort(question.list(), request.filter(), query.sort());
        }
        return query;
    }

    /// Exact to 10,000, of a text search to as many as it ranks.
    public Total total(ListDeclaration list, String filter) {
        return totals(list, List.of(filter)).getFirst();
    }

    /// How many rows each view has, in the order given, in one statement.
    public SequencedMap<String, Total> totals(
            ListDeclaration list, SequencedMap<String, String> filterByView) {
        var totals = totals(list, filterByView.values()).iterator();
        var byView = new LinkedHashMap<String, Total>();
        filterByView.keySet().forEach(view -> byView.put(view, totals.next()));
        return byView;
    }

    /// The ids that a filter leaves of what the actor sees, the smallest first.
    public List<Long> ids(ListDeclaration list, String filter, int most) {
        var question = question(list);
        return jdbc.sql(found(question.selection(filter)).smallestIds(most))
                .params(question.parameters().asMap())
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    /// The newest matches of a text search that the actor sees, the best first: at most as many as
    /// are ranked, found without touching the others.
    ///
    /// @param filter that searches
    public List<Long> matches(ListDeclaration list, String filter, int most) {
        return found(question(list).selection(filter)).found().stream()
                .sorted(
                        Comparator.comparingLong(Selection.Match::rank)
                                .reversed()
                                .thenComparing(
                                        Comparator.comparingLong(Selection.Match::id).reversed()))
                .limit(most)
                .map(Selection.Match::id)
                .toList();
    }

    /// The rows that a filter leaves of what the actor sees, as a statement to count and sum over:
    /// what overviews and reports read.
    ///
    /// @param columns what the statement gives of each row, the id among them
    public Source source(ListDeclaration list, String filter, String columns) {
        var question = question(list);
        var sql = found(question.selection(filter)).union("select " + columns, "", "");
        return new Source(sql, question.parameters().asMap());
    }

    public record Source(String sql, Map<String, Object> parameters) {}

    private List<Total> totals(ListDeclaration list, Collection<String> filters) {
        var question = question(list);
        var counted = filters.stream().map(question::selection).map(this::found).toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        var counts =
                counted.stream()
                        .map(selection -> "(" + selection.count(most(selection)) + ")")
                        .collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts)
                .params(question.parameters().asMap())
                .query((row, index) -> {
                    var totals = new ArrayList<Total>();
                    for (var i = 0; i < counted.size(); i++) {
                        totals.add(Total.upTo(most(counted.get(i)), row.getLong(i + 1)));
                    }
                    return totals;
                })
                .single();
    }

    private static int most(Selection selection) {
        return selection.search().isPresent() ? selection.ranked() : MOST_COUNTED;
    }

    private void refuseLargeSort(ListDeclaration list, String filter, Sort sort) {
        var question = question(list);
        var rows =
                jdbc.sql(question.selection(filter).count(MOST_SORTED))
                        .params(question.parameters().asMap())
                        .query(Long.class)
                        .single();
        if (rows > MOST_SORTED) {
            throw new SortNeedsFewerRows(sort.text(), MOST_SORTED);
        }
    }

    ListPage read(PageQuery asked, Question question, int size) {
        var parameters = question.parameters();
        var query = asked.showing(question.declared(asked.shown()));
        if (query.isOfNothing()) {
            return new ListPage(List.of(), Optional.empty(), false);
        }
        var reader = new RowReader(query.sort(), query.shown());
        var read =
                jdbc.sql(query.sql(parameters))
                        .params(parameters.asMap())
                        .query((row, index) -> reader.read(row))
                        .list();
        var more = read.size() > size;
        var page = more ? read.subList(0, size) : read;
        return new ListPage(
                question.kin().told(page.stream().map(Read::row).toList(), query.shown(), jdbc),
                more ? Optional.of(page.getLast().cursor().encode(query.sort())) : Optional.empty(),
                query.isOfNewestOnly());
    }

    /// The page with what its search finds, if it has one.
    PageQuery found(PageQuery query) {
        return query.of(found(query.selection()));
    }

    private Selection found(Selection selection) {
        return selection.search().isEmpty() ? selection : newest.of(selection);
    }

    Question question(ListDeclaration list) {
        var actor = Actors.current();
        return Question.of(whole(list), actor, clock).idsFirst(few, actor);
    }
}
