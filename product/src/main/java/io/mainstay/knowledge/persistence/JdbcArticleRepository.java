package io.mainstay.knowledge.persistence;

import io.mainstay.classification.CustomFields;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleRepository;
import io.mainstay.knowledge.domain.Edition;
import io.mainstay.platform.access.Visible;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcArticleRepository implements ArticleRepository {

    private final JdbcClient jdbc;
    private final CustomFields customFields;
    private final Clock clock;

    JdbcArticleRepository(JdbcClient jdbc, CustomFields customFields, Clock clock) {
        this.jdbc = jdbc;
        this.customFields = customFields;
        this.clock = clock;
    }

    @Override
    public ArticleNumber nextNumber() {
        return new ArticleNumber(
                jdbc.sql("select nextval('knowledge.article_id_seq')").query(Long.class).single());
    }

    @Override
    public void add(Article article) {
        jdbc.sql(
                        """
                        insert into knowledge.article
                               (id, title, body, kind, language, dictionary, state, audience, audience_team,
                                audience_unit, team, owner, author, review_date, created_at, updated_at)
                        values (:id, :title, :body, :kind, :language, :dictionary::regconfig, :state, :audience,
                                :audience_team, :audience_unit, :team, :owner, :author, :review_date, :now, :now)
                        """)
                .params(ArticleRow.columns(article, clock.instant()))
                .update();
        customFields.keep(ArticleList.NAME, article.ref(), article.custom());
    }

    @Override
    public Optional<Article> find(ArticleNumber number, Visible visible) {
        return findAll(List.of(number), visible).stream().findFirst();
    }

    @Override
    public List<Article> findAll(Collection<ArticleNumber> numbers, Visible visible) {
        return jdbc.sql(
                        "select "
                                + ArticleRow.COLUMNS
                                + " from knowledge.article a where a.id = any (:ids) and "
                                + visible.condition())
                .param("ids", numbers.stream().map(ArticleNumber::serial).toArray(Long[]::new))
                .params(visible.parameters())
                .query((row, index) -> ArticleRow.article(row))
                .list();
    }

    @Override
    public Article update(Article article) {
        var updated =
                jdbc.sql(
                                """
                                update knowledge.article
                                   set title = :title, body = :body, kind = :kind, language = :language,
                                       dictionary = :dictionary::regconfig, state = :state, audience = :audience,
                                       audience_team = :audience_team, audience_unit = :audience_unit, team = :team,
                                       owner = :owner, review_date = :review_date, edition = :edition,
                                       published_at = :published_at, reason = :reason, revision = :revision,
                                       revised_title = :revised_title, revised_body = :revised_body,
                                       revised_kind = :revised_kind, revised_language = :revised_language,
                                       revised_audience = :revised_audience,
                                       revised_audience_team = :revised_audience_team,
                                       revised_audience_unit = :revised_audience_unit,
                                       revision_reason = :revision_reason, updated_at = :now,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .params(ArticleRow.columns(article, clock.instant()))
                        .update();
        if (updated == 0) {
            throw new StaleRecord(article.ref(), currentVersion(article.number()));
        }
        customFields.keep(ArticleList.NAME, article.ref(), article.custom());
        return article.inVersion(article.version() + 1);
    }

    @Override
    public void keep(ArticleNumber article, Edition edition) {
        jdbc.sql(
                        """
                        insert into knowledge.edition (article, edition, title, body, published_at, published_by)
                        values (:article, :edition, :title, :body, :at, :by)
                        """)
                .param("article", article.serial())
                .param("edition", edition.number())
                .param("title", edition.title())
                .param("body", edition.body())
                .param("at", ArticleRow.at(edition.published()))
                .param("by", edition.by().map(PersonId::value).orElse(null))
                .update();
    }

    @Override
    public List<Edition> editions(ArticleNumber article) {
        return jdbc.sql(
                        """
                        select edition, title, body, published_at, published_by from knowledge.edition
                         where article = :article order by edition desc
                        """)
                .param("article", article.serial())
                .query((row, index) -> ArticleRow.edition(row))
                .list();
    }

    private long currentVersion(ArticleNumber number) {
        return jdbc.sql("select version from knowledge.article where id = :id")
                .param("id", number.serial())
                .query(Long.class)
                .single();
    }
}
