package io.mainstay.platform.web.list;

import io.mainstay.platform.list.Findings.Finding;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Passage;
import io.mainstay.platform.search.Searchable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Finds the records of a list by the words in its field `text`; each is told by its `title` and
/// its `state`.
public record RecordSearch(ListLook look, Lists lists) implements Searchable {

    @Override
    public String labelKey() {
        return look.list().labelKey("list");
    }

    @Override
    public String moreHref(String words) {
        var filter = ListRequest.searching("text", words).filter();
        return look.path() + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    @Override
    public String vocabulary() {
        return look.list().name();
    }

    @Override
    public Found search(String words, int most) {
        var request =
                ListRequest.searching("text", words)
                        .showing(List.of(look.identity(), "title", "state"));
        var found = lists.find(look.list(), request.sized(most));
        return new Found(found.best().stream().map(this::hit).toList(), found.total());
    }

    private Hit hit(Finding finding) {
        var row = finding.row();
        var title = row.text("title").orElse("");
        return new Hit(
                look.number(row),
                marked(title, finding.title()),
                look.key("state", row.text("state").orElseThrow()),
                look.href(row),
                finding.excerpt());
    }

    /// A title is shown as it is, whatever marking does to it.
    private static Passage marked(String title, Passage marked) {
        return marked.text().equals(title) ? marked : Passage.plain(title);
    }
}
