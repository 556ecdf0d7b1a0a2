package io.mainstay.platform.list;

import io.mainstay.platform.list.Selection.Match;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the newest matches of a text search, without touching the others.
///
/// An index gives all records that have a word, in no order; of a common word those are a tenth of
/// the table, and fetching them takes seconds. So the newest thousand rows are read first. They
/// tell how common the words are, and how far back one has to look for as many matches as are
/// ranked; the index is then asked for that stretch only. A word that few have is looked up in the
/// whole index at once.
///
/// Whole words come first. Where they alone find more than is ranked, what the last word may be the
/// beginning of is left aside: the index reads a beginning by collecting every record of every word
/// that begins so, however short the stretch.
final class NewestMatches {

    /// A beginning that more than a twentieth of the newest rows have is quicker found by reading
    /// on.
    private static final int COMMON = Sample.ROWS / 20;

    private static final int MOST_READ = 20 * (Selection.MOST_RANKED + 1);

    private final JdbcClient jdbc;

    NewestMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The selection with the matches that it ranks, and one more where there are more.
    Selection of(Selection asked) {
        var search = asked.search().orElseThrow();
        if (asked.isByIds()) {
            return asked.found(found(asked, asked.allMatches(search)));
        }
        var sample = sample(asked, search);
        var words = search.ofWholeWords();
        var whole = matches(asked, words, sample, sample.ofWords());
        if (search.begun().isEmpty() || isFull(whole)) {
            return asked.searching(words).found(whole);
        }
        return asked.found(
                sample.ofBegun().seen() > COMMON
                        ? readingOn(asked, search)
                        : matches(asked, search, sample, sample.ofBegun()));
    }

    private List<Match> matches(
            Selection asked, TextSearch search, Sample sample, Sample.Share share) {
        var stretch = sample.stretchFor(share);
        while (sample.isWorthIt(stretch, share)) {
            var found = found(asked, asked.matchesIn(stretch, search));
            if (isFull(found)) {
                return found;
            }
            stretch = stretch.furtherBack(found.size());
        }
        return found(asked, asked.allMatches(search));
    }

    private List<Match> readingOn(Selection asked, TextSearch search) {
        var found = found(asked, asked.matchesAmongNewest(MOST_READ, search));
        return isFull(found) ? found : found(asked, asked.allMatches(search));
    }

    private static boolean isFull(List<Match> found) {
        return found.size() > Selection.MOST_RANKED;
    }

    private Sample sample(Selection asked, TextSearch search) {
        return jdbc.sql(asked.sample(Sample.ROWS, search))
                .params(asked.parameters())
                .query((row, index) ->
                        new Sample(
                                row.getInt("rows"),
                                row.getLong("oldest"),
                                row.getLong("newest"),
                                new Sample.Share(row.getInt("words"), row.getInt("words_seen")),
                                new Sample.Share(row.getInt("begun"), row.getInt("begun_seen"))))
                .single();
    }

    private List<Match> found(Selection asked, String sql) {
        return jdbc.sql(sql)
                .params(asked.parameters())
                .query((row, index) -> new Match(row.getLong(1), row.getLong(2)))
                .list();
    }
}
