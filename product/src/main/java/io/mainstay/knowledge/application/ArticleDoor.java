package io.mainstay.knowledge.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.platform.words.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ArticleDoor implements RecordDoor {

    private final ArticleAccess access;

    ArticleDoor(ArticleAccess access) {
        this.access = access;
    }

    @Override
    public String prefix() {
        return ArticleNumber.PREFIX;
    }

    @Override
    public Optional<RecordCard> open(RecordRef ref) {
        return ArticleNumber.in(ref).flatMap(access::find).map(ArticleDoor::card);
    }

    private static RecordCard card(Article article) {
        return new RecordCard(
                article.ref(),
                article.wording().title(),
                Words.key(article.state()),
                "/articles/" + article.number());
    }
}
