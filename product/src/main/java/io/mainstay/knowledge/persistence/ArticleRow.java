package io.mainstay.knowledge.persistence;

import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.PersonId;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Edition;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Language;
import io.mainstay.knowledge.domain.Life;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.knowledge.domain.Revision;
import io.mainstay.knowledge.domain.RevisionLifecycle.Stage;
import io.mainstay.knowledge.domain.Wording;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An article as a row of the table, both ways.
final class ArticleRow {

    /// All columns of an article `a` that a row is read from.
    static final String COLUMNS =
            """
            a.*, (select array_agg(c.code || '=' || c.value)
                    from classification.published_custom_text c where c.record = a.number) as custom\
            """;

    private ArticleRow() {}

    static Article article(ResultSet row) throws SQLException {
        return new Article(
                new ArticleNumber(row.getLong("id")),
                new Wording(
                        row.getString("title"),
                        row.getString("body"),
                        Kind.valueOf(row.getString("kind")),
                        Language.valueOf(row.getString("language"))),
                readership(row, ""),
                new Owner(id(row, "team").map(TeamId::new), id(row, "owner").map(PersonId::new)),
                id(row, "author").map(PersonId::new),
                Optional.ofNullable(row.getObject("review_date", LocalDate.class)),
                life(row),
                revision(row),
                custom(row),
                row.getLong("version"));
    }

    private static CustomValues custom(ResultSet row) throws SQLException {
        var pairs = row.getArray("custom");
        return CustomValues.of(pairs == null ? null : (String[]) pairs.getArray());
    }

    static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getInt("edition"),
                row.getString("title"),
                row.getString("body"),
                instant(row, "published_at").orElseThrow(),
                id(row, "published_by").map(PersonId::new));
    }

    static Map<String, @Nullable Object> columns(Article article, Instant now) {
        var columns = new HashMap<String, @Nullable Object>();
        var wording = article.wording();
        columns.put("id", article.number().serial());
        columns.put("title", wording.title());
        columns.put("body", wording.body());
        columns.put("kind", wording.kind().name());
        columns.put("language", wording.language().name());
        columns.put("dictionary", wording.language().dictionary());
        readers(article, columns);
        columns.put("team", article.owner().team().map(TeamId::value).orElse(null));
        columns.put("owner", article.owner().person().map(PersonId::value).orElse(null));
        columns.put("author", article.author().map(PersonId::value).orElse(null));
        columns.put("review_date", article.review().orElse(null));
        columns.put("state", article.state().name());
        columns.put("edition", article.life().edition());
        columns.put("published_at", article.life().published().map(ArticleRow::at).orElse(null));
        columns.put("reason", article.life().reason().orElse(null));
        revision(article, columns);
        columns.put("now", at(now));
        columns.put("version", article.version());
        return columns;
    }

    private static void readers(Article article, Map<String, @Nullable Object> columns) {
        var readers = article.readership();
        columns.put("audience", readers.audience().map(Audience::name).orElse(null));
        columns.put("audience_team", readers.team().map(TeamId::value).orElse(null));
        columns.put("audience_unit", readers.unit().map(UnitId::value).orElse(null));
    }

    private static void revision(Article article, Map<String, @Nullable Object> columns) {
        var revision = article.revision();
        var wording = revision.map(Revision::wording);
        var readers = revision.map(Revision::readership);
        columns.put("revision", revision.map(open -> open.stage().name()).orElse(null));
        columns.put("revised_title", wording.map(Wording::title).orElse(null));
        columns.put("revised_body", wording.map(Wording::body).orElse(null));
        columns.put("revised_kind", wording.map(said -> said.kind().name()).orElse(null));
        columns.put("revised_language", wording.map(said -> said.language().name()).orElse(null));
        columns.put(
                "revised_audience",
                readers.flatMap(Readership::audience).map(Audience::name).orElse(null));
        columns.put(
                "revised_audience_team",
                readers.flatMap(Readership::team).map(TeamId::value).orElse(null));
        columns.put(
                "revised_audience_unit",
                readers.flatMap(Readership::unit).map(UnitId::value).orElse(null));
        columns.put("revision_reason", revision.flatMap(Revision::reason).orElse(null));
    }

    private static Optional<Revision> revision(ResultSet row) throws SQLException {
        var stage = row.getString("revision");
        if (stage == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Revision(
                        Stage.valueOf(stage),
                        new Wording(
                                row.getString("revised_title"),
                                row.getString("revised_body"),
                                Kind.valueOf(row.getString("revised_kind")),
                                Language.valueOf(row.getString("revised_language"))),
                        readership(row, "revised_"),
                        Optional.ofNullable(row.getString("revision_reason"))));
    }

    /// @param before what stands before the names of the columns
    private static Readership readership(ResultSet row, String before) throws SQLException {
        return new Readership(
                Optional.ofNullable(row.getString(before + "audience")).map(Audience::valueOf),
                id(row, before + "audience_team").map(TeamId::new),
                id(row, before + "audience_unit").map(UnitId::new));
    }

    private static Life life(ResultSet row) throws SQLException {
        return new Life(
                State.valueOf(row.getString("state")),
                row.getInt("edition"),
                instant(row, "published_at"),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Optional<Long> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
