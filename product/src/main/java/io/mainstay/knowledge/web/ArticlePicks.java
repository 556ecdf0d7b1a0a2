package io.mainstay.knowledge.web;

import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.web.pick.Pick;
import io.mainstay.platform.web.pick.PickSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Offers published articles by their words or their number, as far as the reader sees them.
@Component
class ArticlePicks implements PickSource {

    static final String KIND = "article";

    private static final String PUBLISHED = "state==PUBLISHED";

    private final Lists lists;

    ArticlePicks(Lists lists) {
        this.lists = lists;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Pick> matching(String words, int most) {
        var request =
                words.isBlank()
                        ? ListRequest.filtered(PUBLISHED).sortedBy("-publishedAt")
                        : ListRequest.filtered(
                                PUBLISHED + ";" + ListRequest.searching("text", words).filter());
        return picks(request, most);
    }

    @Override
    public Optional<Pick> find(String id) {
        return picks(ListRequest.filtered(PUBLISHED + ";number==KB-" + id), 1).stream().findFirst();
    }

    private List<Pick> picks(ListRequest request, int most) {
        var shown = request.showing(List.of("number", "title")).sized(most);
        return lists.page(ArticleList.LIST, shown).rows().stream().map(ArticlePicks::pick).toList();
    }

    /// The number in brackets is what is meant, whatever else a title says.
    private static Pick pick(Row row) {
        var title = row.text("title").orElse("");
        return Pick.of(row.id(), "%s (KB-%d)".formatted(title, row.id()));
    }
}
