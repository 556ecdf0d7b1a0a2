package io.mainstay.knowledge.domain;

import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.platform.access.Visible;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where articles are kept.
public interface ArticleRepository {

    ArticleNumber nextNumber();

    void add(Article article);

    Optional<Article> find(ArticleNumber number, Visible visible);

    /// Those of them that are visible.
    List<Article> findAll(Collection<ArticleNumber> numbers, Visible visible);

    /// Saves what changed and raises the version.
    ///
    /// @return the article with its new version
    /// @throws io.mainstay.kernel.StaleRecord when somebody else saved it in between
    Article update(Article article);

    /// Keeps an article as it was published, for ever.
    void keep(ArticleNumber article, Edition edition);

    /// Those of an article that the reader may see, the last first.
    List<Edition> editions(ArticleNumber article);
}
