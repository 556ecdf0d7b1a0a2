package io.mainstay.knowledge.application;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.AttachmentSight;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import java.util.List;
import org.springframework.stereotype.Component;

/// The pictures and files of an article: its readers have those that stand in what is published,
/// its keepers also what stood in an earlier version, or is to stand in the next.
@Component
class FilesOfArticles implements AttachmentSight {

    private final ArticleAccess access;

    FilesOfArticles(ArticleAccess access) {
        this.access = access;
    }

    @Override
    public String prefix() {
        return ArticleNumber.PREFIX;
    }

    @Override
    public List<Attachment> visible(RecordRef record, List<Attachment> files) {
        return ArticleNumber.in(record)
                .flatMap(access::find)
                .map(article -> visible(article, files))
                .orElse(List.of());
    }

    private List<Attachment> visible(Article article, List<Attachment> files) {
        return access.isKeeper(article)
                ? files
                : files.stream()
                        .filter(file -> article.wording().body().contains(file.href()))
                        .toList();
    }
}
