package io.mainstay.knowledge.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.platform.access.Visible;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What articles were good for: the records that they answered, and the people whom they helped.
@Component
public class ArticleUse {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return false when it was the answer already
    public boolean answer(ArticleNumber article, RecordRef record, Optional<PersonId> by) {
        return jdbc.sql(
                                """
                                insert into knowledge.answer (article, record, answered_by, answered_at)
                                values (:article, :record, :by, :now) on conflict do nothing
                                """)
                        .param("article", article.serial())
                        .param("record", record.toString())
                        .param("by", by.map(PersonId::value).orElse(null))
                        .param("now", ArticleRow.at(clock.instant()))
                        .update()
                > 0;
    }

    /// @return false when it was no answer anyhow
    public boolean takeBack(ArticleNumber article, RecordRef record) {
        return jdbc.sql(
                                "delete from knowledge.answer where article = :article and record = :record")
                        .param("article", article.serial())
                        .param("record", record.toString())
                        .update()
                > 0;
    }

    /// The articles that answered a record, as far as they are visible, in the order in which they
    /// were given.
    public List<Article> answersTo(RecordRef record, Visible visible) {
        return jdbc.sql(
                        """
                        select %s from knowledge.answer given join knowledge.article a on a.id = given.article
                         where given.record = :record and %s order by given.answered_at, a.id limit :most
                        """
                                .formatted(ArticleRow.COLUMNS, visible.condition()))
                .param("record", record.toString())
                .param("most", SHOWN)
                .params(visible.parameters())
                .query((row, index) -> ArticleRow.article(row))
                .list();
    }

    /// The records that the article answered, whoever may see them, the last first.
    public List<RecordRef> answeredBy(ArticleNumber article) {
        return jdbc.sql(
                        """
                        select record from knowledge.answer where article = :article
                         order by answered_at desc, record limit :most
                        """)
                .param("article", article.serial())
                .param("most", SHOWN)
                .query((row, index) -> RecordRef.parse(row.getString("record")).orElseThrow())
                .list();
    }

    public void judge(ArticleNumber article, PersonId person, boolean helped) {
        jdbc.sql(
                        """
                        insert into knowledge.verdict (article, person, helped, told_at)
                        values (:article, :person, :helped, :now)
                        on conflict (article, person) do update set helped = :helped, told_at = :now
                        """)
                .param("article", article.serial())
                .param("person", person.value())
                .param("helped", helped)
                .param("now", ArticleRow.at(clock.instant()))
                .update();
    }

    public Optional<Boolean> verdictOf(PersonId person, ArticleNumber article) {
        return jdbc.sql(
                        "select helped from knowledge.verdict where article = :article and person = :person")
                .param("article", article.serial())
                .param("person", person.value())
                .query(Boolean.class)
                .optional();
    }
}
