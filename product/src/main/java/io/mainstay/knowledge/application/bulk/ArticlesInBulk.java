package io.mainstay.knowledge.application.bulk;

import static io.mainstay.knowledge.persistence.ArticleVisibility.ARTICLES;

import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleRepository;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.bulk.BulkRecords;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads articles for bulk changes, with the actor's eyes.
@Component
class ArticlesInBulk implements BulkRecords<Article> {

    private static final Set<String> CHANGED =
            Set.of("team", "owner", "reviewDate", "state", "reason");

    private final ArticleRepository articles;

    ArticlesInBulk(ArticleRepository articles) {
        this.articles = articles;
    }

    @Override
    public List<Article> all(Collection<RecordRef> records) {
        var numbers =
                records.stream().flatMap(record -> ArticleNumber.in(record).stream()).toList();
        return articles.findAll(numbers, Visible.now(ARTICLES));
    }

    @Override
    public boolean sets(String field) {
        return CHANGED.contains(field);
    }
}
