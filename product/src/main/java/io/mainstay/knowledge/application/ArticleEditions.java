package io.mainstay.knowledge.application;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleRepository;
import io.mainstay.knowledge.domain.Edition;
import io.mainstay.knowledge.domain.KnowledgePermission;
import io.mainstay.people.People;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The editions of an article, for its keepers: an earlier one may have been meant for fewer
/// readers.
@Component
public class ArticleEditions {

    private final ArticleRepository articles;
    private final ArticleAccess access;
    private final People people;

    ArticleEditions(ArticleRepository articles, ArticleAccess access, People people) {
        this.articles = articles;
        this.access = access;
        this.people = people;
    }

    /// The last first.
    public List<Edition> of(Article article) {
        if (!access.isKeeper(article)) {
            throw new NotAllowed(KnowledgePermission.SEE_ALL);
        }
        return articles.editions(article.number());
    }

    public Map<PersonId, String> publishers(List<Edition> editions) {
        return people.names(
                editions.stream()
                        .flatMap(edition -> edition.by().stream())
                        .collect(Collectors.toSet()));
    }

    /// What the edition says otherwise than the one before.
    ///
    /// @throws NoSuchRecord when there is no such edition
    public static Difference difference(Article article, List<Edition> editions, int number) {
        var edition =
                editions.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord(article.number()));
        var before = editions.stream().filter(one -> one.number() == number - 1).findFirst();
        return Difference.of(before, edition);
    }
}
