package io.mainstay.knowledge.persistence;

import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.LikelyAnswer;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds published articles that share words with a text. Each word is looked up by itself and
/// weighs by how few articles have it, so that one rare word finds what ten common ones hide; of a
/// word that very many have, only some are read.
@Component
public class LikelyArticles {

    private static final int LONGEST = 2_000;
    private static final int BEGINNING = 400;

    private final JdbcClient jdbc;

    LikelyArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param text of any length, of which the beginning counts
    public List<LikelyAnswer> find(String text, int most, Visible visible) {
        return jdbc.sql(sql(visible))
                .param("text", text.substring(0, Math.min(LONGEST, text.length())))
                .param("most", most)
                .param("beginning", BEGINNING)
                .params(visible.parameters())
                .query((row, index) -> answer(row))
                .list();
    }

    /// Of the newest few hundred those that answered the most.
    public List<LikelyAnswer> mostUsed(int most, Visible visible) {
        return jdbc.sql(
                        """
                        with newest as materialized (
                            select a.id, a.title, a.body, a.published_at from knowledge.article a
                             where a.state = 'PUBLISHED' and %s
                             order by a.published_at desc nulls last, a.id desc limit 300)
                        select a.id, a.title, left(a.body, :beginning) as beginning,
                               0.0 as share,
                               (select count(*) from knowledge.answer u where u.article = a.id) as used
                          from newest a order by used desc, a.published_at desc nulls last, a.id desc limit :most
                        """
                                .formatted(visible.condition()))
                .param("most", most)
                .param("beginning", BEGINNING)
                .params(visible.parameters())
                .query((row, index) -> answer(row))
                .list();
    }

    private static LikelyAnswer answer(ResultSet row) throws SQLException {
        return new LikelyAnswer(
                new ArticleNumber(row.getLong("id")),
                row.getString("title"),
                plain(row.getString("beginning")),
                row.getLong("used"),
                row.getDouble("share"));
    }

    /// Words that the languages of the house do not count as words, such as "and", say nothing. A
    /// word in the title counts three times, who tells much is understood by the six rarest words
    /// of it, and what has far less than the best has nothing to say. Each word is asked of the
    /// index of words alone; who sees what was found is asked of that.
    private static String sql(Visible visible) {
        return """
        with words as materialized (
            select s.lexeme,
                   (select string_agg(distinct quote_literal(form), ' | ')
                      from (select s.lexeme as form
                            union select e.lexeme from unnest(to_tsvector('english', :text)) e where e.positions && s.positions) forms) as forms
              from unnest(to_tsvector('simple', :text)) s
             where length(s.lexeme) > 1
               and not exists (
                       select from unnest(array['english_stem', 'dutch_stem', 'french_stem',
                                                'german_stem', 'portuguese_stem', 'spanish_stem']::regdictionary[]) d
                        where ts_lexize(d, s.lexeme) = '{}')
             order by length(s.lexeme) desc, s.lexeme limit 16),
        having_it as materialized (
            select forms,
                   array(select a.id from knowledge.article a
                          where a.words @@ forms::tsquery limit 300) as ids
              from words),
        weighed as materialized (
            select forms, ids, 1 / ln(exp(1.0) + greatest(1, cardinality(ids))) as weight from having_it),
        said as materialized (
            select sum(weight) as weight from (select weight from weighed order by weight desc limit 6) rarest),
        found as materialized (
            select id, sum(weight) as weight
              from weighed cross join unnest(ids) id
             group by id order by weight desc, id desc limit 60),
        likely as (
            select a.id, a.title, a.body,
                   least(1, (found.weight + 2 * coalesce((select sum(weight) from weighed
                                                           where a.words @@ (replace(forms, ' |', ':A |') || ':A')::tsquery), 0))
                            / (3 * said.weight)) as share
              from found cross join said join knowledge.article a on a.id = found.id
             where a.state = 'PUBLISHED' and %s)
        select a.id, a.title, left(a.body, :beginning) as beginning, a.share,
               (select count(*) from knowledge.answer u where u.article = a.id) as used
          from (select *, max(share) over () as best from likely) a
         where a.share * 2 > a.best order by a.share desc, a.id desc limit :most
        """
                .formatted(visible.condition());
    }

    /// Without headings, marks of lists and of emphasis.
    private static String plain(String markdown) {
        return markdown.replaceAll("(?m)^#.*$", " ")
                .replaceAll("(?m)^\\s*(?:[-*]|[0-9]+\\.)\\s", " ")
                .replaceAll("(?<![\\p{L}\\p{N}])[*_`]+|[*_`]+(?![\\p{L}\\p{N}])", "")
                .replaceAll("[*`>|]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
