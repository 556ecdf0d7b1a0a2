package io.mainstay.platform.list;

import io.mainstay.platform.list.Findings.Finding;
import io.mainstay.platform.list.Selection.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the few best by words: what matches better first, and of two that match alike the newer.
/// Only of those it shows does it look where in the text they match, and only so far into the text.
final class Finder {

    /// Nobody sees more than the best few of them; a list ranks more.
    private static final int RANKED = 400;

    private static final String TITLE = "markedTitle";
    private static final String EXCERPT = "markedExcerpt";

    /// The newest of those that match counts half as much again as the oldest.
    private static final double FRESHNESS = 0.5;

    private static final Pattern AT_LINES =
            Pattern.compile("^\\s*(?:#{1,6}|>+|\\|)\\s+", Pattern.MULTILINE);
    private static final Pattern SIGNS = Pattern.compile("[*`]+|(?<=\\s)\\|(?=\\s)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Lists lists;

    Finder(Lists lists) {
        this.lists = lists;
    }

    Findings find(Question question, ListRequest request) {
        var asked = question.page(request);
        var found = lists.found(asked.of(asked.selection().ranking(RANKED)));
        if (found.isOfNothing()) {
            return Findings.NONE;
        }
        var selection = found.selection();
        var fresh = found.of(selection.found(fresh(selection.found())));
        var page = lists.read(fresh.showing(shown(fresh, question)), question, request.size());
        return new Findings(
                page.rows().stream().map(Finder::finding).toList(),
                Total.upTo(RANKED, selection.found().size()));
    }

    private static List<Match> fresh(List<Match> found) {
        var ids = found.stream().mapToLong(Match::id).summaryStatistics();
        var span = Math.max(1.0, ids.getMax() - ids.getMin());
        return found.stream()
                .map(match -> {
                    var age = (match.id() - ids.getMin()) / span;
                    return new Match(match.id(), Math.round(match.rank() * (1 + FRESHNESS * age)));
                })
                .toList();
    }

    private static List<Field> shown(PageQuery query, Question question) {
        var fields = new ArrayList<>(query.shown());
        var search = query.selection().search().orElseThrow();
        question.list()
                .prose()
                .ifPresent(prose -> {
                    var marking = new Marking(prose, search, question.parameters());
                    fields.add(Field.text(TITLE, marking.title()));
                    fields.add(Field.text(EXCERPT, marking.excerpt()));
                });
        return fields;
    }

    private static Finding finding(Row row) {
        return new Finding(
                row, Passage.marked(text(row, TITLE)), Passage.marked(bare(text(row, EXCERPT))));
    }

    private static String text(Row row, String field) {
        return row.has(field) ? row.text(field).orElse("") : "";
    }

    /// Signs of Markdown say nothing where nothing is drawn.
    private static String bare(String text) {
        var words = SIGNS.matcher(AT_LINES.matcher(text).replaceAll("")).replaceAll("");
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }
}
