package io.mainstay.platform.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.platform.list.Selection.Match;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the newest matches of a text search, without touching the others.
///
/// An index gives all records that have a word, in no order; of a common word those are a tenth of
/// the table, and fetching them takes seconds. So the planner is asked first how many it expects:
/// it knows the common words of the whole table. That tells how far back one has to look for as
/// many matches as are ranked; the index is then asked for that stretch only. A word that few have
/// is looked up in the whole index at once.
///
/// Whole words come first. Where they alone find more than is ranked, what the last word may be the
/// beginning of is left aside: the index reads a beginning by collecting every record of every word
/// that begins so, however short the stretch. The planner does not know beginnings; how common one
/// is, the newest rows tell.
final class NewestMatches {

    /// Rows that are read for each that is ranked, when the newest are read on.
    private static final int READ = 20;

    private static final int SMALL = 20_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Cache<String, Long> newest =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100).build();

    NewestMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The selection with the matches that it ranks, and one more where there are more.
    Selection of(Selection asked) {
        var search = asked.search().orElseThrow();
        if (asked.isByIds()) {
            return asked.found(found(asked, asked.allMatches(search)));
        }
        if (isSmall(asked)) {
            return asked.found(found(asked, asked.matchesOfSmall(search)));
        }
        var words = search.ofWholeWords();
        var whole = matches(asked, words, expected(asked, words));
        return search.begun().isEmpty() || isFull(asked, whole)
                ? asked.searching(words).found(whole)
                : asked.found(begun(asked, search));
    }

    /// Asking how common a word is would take longer than looking at all that have it. A table does
    /// not grow much between two looks.
    private boolean isSmall(Selection asked) {
        return newest.get(asked.newest(), sql -> jdbc.sql(sql).query(Long.class).single()) <= SMALL;
    }

    private List<Match> begun(Selection asked, TextSearch search) {
        var sample = sample(asked, search);
        return sample.isCommon()
                ? readingOn(asked, search)
                : matches(asked, search, sample.ofAll());
    }

    private List<Match> matches(Selection asked, TextSearch search, Frequency common) {
        var stretch = common.stretch(asked.ranked());
        while (common.isWorthIt(stretch)) {
            var found = found(asked, asked.matchesIn(stretch, search));
            if (isFull(asked, found)) {
                return found;
            }
            stretch = stretch.furtherBack(found.size(), asked.ranked());
        }
        return found(asked, asked.allMatches(search));
    }

    private List<Match> readingOn(Selection asked, TextSearch search) {
        var found = found(asked, asked.matchesAmongNewest(READ * (asked.ranked() + 1), search));
        return isFull(asked, found) ? found : found(asked, asked.allMatches(search));
    }

    private static boolean isFull(Selection asked, List<Match> found) {
        return found.size() > asked.ranked();
    }

    private Frequency expected(Selection asked, TextSearch words) {
        var newest = jdbc.sql(asked.newest()).query(Long.class).single();
        var plan =
                jdbc.sql("explain (format json) " + asked.matchesToExpect(words))
                        .params(asked.parameters())
                        .query(String.class)
                        .single();
        return Frequency.of(newest, counted(JSON.readTree(plan).path(0).path("Plan")));
    }

    /// What each count of a plan is expected to count.
    private static List<Double> counted(JsonNode plan) {
        return plan.path("Plans")
                .valueStream()
                .map(count ->
                        count.path("Plans")
                                .valueStream()
                                .filter(part ->
                                        part.path("Parent Relationship").asString().equals("Outer"))
                                .mapToDouble(part -> part.path("Plan Rows").asDouble())
                                .sum())
                .toList();
    }

    private Sample sample(Selection asked, TextSearch search) {
        return jdbc.sql(asked.sample(Sample.ROWS, search))
                .params(asked.parameters())
                .query((row, index) ->
                        new Sample(
                                row.getInt("rows"),
                                row.getLong("oldest"),
                                row.getLong("newest"),
                                row.getInt("matches"),
                                row.getInt("matches_seen")))
                .single();
    }

    private List<Match> found(Selection asked, String sql) {
        return jdbc.sql(sql)
                .params(asked.parameters())
                .query((row, index) -> new Match(row.getLong(1), row.getLong(2)))
                .list();
    }
}
