package io.mainstay.satisfaction.persistence;

import io.mainstay.platform.list.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the answers come to, as far as the reader sees them.
@Component
public class Scores {

    private static final String PARTS =
            """
            select seen.part, coalesce(team.name, unit.name, category.path, seen.month) as name,
                   count(*) as asked, count(seen.score) as answered, coalesce(sum(seen.score), 0) as sum,
                   count(*) filter (where seen.score >= 4) as good
              from (select case :by when 'TEAM' then team when 'UNIT' then unit when 'CATEGORY' then category end as part,
                           case :by when 'MONTH' then to_char(asked_at at time zone 'UTC', 'YYYY-MM') end as month, score
                      from (%s) surveys) seen
              left join people.published_team team on :by = 'TEAM' and team.id = seen.part
              left join people.published_unit unit on :by = 'UNIT' and unit.id = seen.part
              left join classification.published_category category on :by = 'CATEGORY' and category.id = seen.part
             group by seen.part, 2
             order by case when :by = 'MONTH' then null else count(*) end desc nulls last, 2 desc nulls last
            """;

    private final JdbcClient jdbc;
    private final Lists lists;
    private final SurveyList surveys;

    Scores(JdbcClient jdbc, Lists lists, SurveyList surveys) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.surveys = surveys;
    }

    /// What scores are told of.
    public enum By {
        TEAM,
        UNIT,
        CATEGORY,
        MONTH
    }

    /// The answers about one team, unit or category, or of one month.
    ///
    /// @param id of what it is told of; empty of a month, and of what belongs to none
    /// @param name empty of what belongs to none
    /// @param sum of all scores
    /// @param good answers of 4 and 5
    public record Part(
            @Nullable Long id,
            @Nullable String name,
            long asked,
            long answered,
            long sum,
            long good) {}

    /// @param filter in the language of the list
    public List<Part> of(By by, String filter) {
        var source =
                lists.source(
                        surveys.declaration(),
                        filter,
                        "s.id, s.team, s.unit, s.category, s.asked_at, s.score");
        return jdbc.sql(PARTS.formatted(source.sql()))
                .params(source.parameters())
                .param("by", by.name())
                .query((row, index) ->
                        new Part(
                                row.getObject("part", Long.class),
                                row.getString("name"),
                                row.getLong("asked"),
                                row.getLong("answered"),
                                row.getLong("sum"),
                                row.getLong("good")))
                .list();
    }
}
