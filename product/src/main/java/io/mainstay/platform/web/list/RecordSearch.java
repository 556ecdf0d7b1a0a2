package io.mainstay.platform.web.list;

import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
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
    public List<Hit> search(String words, int most) {
        var request =
                ListRequest.searching("text", words)
                        .showing(List.of(look.identity(), "title", "state"));
        return lists.page(look.list(), request.sized(most)).rows().stream().map(this::hit).toList();
    }

    private Hit hit(Row row) {
        return new Hit(
                look.number(row),
                row.text("title").orElse(""),
                look.key("state", row.text("state").orElseThrow()),
                look.href(row));
    }
}
