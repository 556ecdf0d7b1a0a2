package io.mainstay.knowledge.application.bulk;

import static io.mainstay.knowledge.persistence.ArticleVisibility.ARTICLES;

import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleRepository;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.bulk.BulkRecords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads articles for bulk changes, with the actor's eyes.
@Component
class ArticlesInBulk implements BulkRecords<Article> {

    private static final Set<String> CHANGED =
            Set.of("team", "owner", "reviewDate", "state", "reason");

    private final ArticleRepository articles;
    private final ArticleAccess access;

    ArticlesInBulk(ArticleRepository articles, ArticleAccess access) {
        this.articles = articles;
        this.access = access;
    }

    @Override
    public List<Article> all(Collection<RecordRef> records) {
        return articles.findAll(
                records.stream().map(ArticlesInBulk::number).toList(), Visible.now(ARTICLES));
    }

    @Override
    public Article get(RecordRef record) {
        return access.get(number(record));
    }

    @Override
    public Map<String, @Nullable String> fields(RecordRef record) {
        var fields = new LinkedHashMap<String, @Nullable String>(get(record).auditedFields());
        fields.keySet().retainAll(CHANGED);
        return fields;
    }

    private static ArticleNumber number(RecordRef record) {
        return ArticleNumber.in(record).orElseThrow();
    }
}
