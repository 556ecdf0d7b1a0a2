package io.mainstay.incident.persistence;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What solved incidents taught, one row each, and the counts over all of them. Both are changed in
/// the same statement, so the counts are always those of the rows.
///
/// Words of a lesson are those of its text and, with a `=` before them, what else was known when it
/// was opened, such as `=site:7`. What is restricted teaches nothing.
@Repository
public class LessonTable {

    /// Words of one text that count; who writes more says the main things first.
    static final int MOST_WORDS = 120;

    /// Characters of a description that are read, here and in what is asked.
    static final int MOST_READ = 8_000;

    private static final String TEACHES =
            """
            i.state in ('RESOLVED', 'CLOSED') and not i.restricted and (i.category is not null or i.team is not null)\
            """;

    /// As [io.mainstay.incident.Told.Fact] writes them.
    static final String FACTS =
            """
            array_remove(array[
                '=caller:' || i.caller, '=logger:' || i.logged_by, '=contact:' || lower(i.contact), '=unit:' || i.unit,
                '=site:' || i.site, '=category:' || i.category, '=service:' || lower(i.service),
                '=item:' || lower(i.configuration_item), '=impact:' || i.impact, '=urgency:' || i.urgency], null)\
            """;

    private static final String COUNTED =
            """
            counted as (
                select subject, word, answer, count(*)::integer as incidents
                  from changed
                 cross join lateral (values ('ANY', 0), ('CATEGORY', category), ('TEAM', team)) ended (subject, answer)
                 cross join lateral unnest(array_append(words, '')) word
                 where answer is not null
                 group by subject, word, answer
                 union all
                select subject, '#', answer, sum(cardinality(words))::integer
                  from changed
                 cross join lateral (values ('ANY', 0), ('CATEGORY', category), ('TEAM', team)) ended (subject, answer)
                 where answer is not null
                 group by subject, answer)\
            """;

    private static final String TAUGHT =
            """
            with changed as (
                insert into incident.lesson (incident, version, category, team, words)
                select i.id, i.version, i.category, i.team,
                       incident.words_of(i.language, i.title || E'\\n' || left(i.description, %d), %d)
                       || %s
                  from incident.incident i
                 where i.id = any (:incidents) and %s
                on conflict (incident) do nothing
                returning category, team, words),
            %s
            insert into incident.lesson_count as known (subject, word, answer, incidents)
            select subject, word, answer, incidents from counted order by subject, word, answer
            on conflict (subject, word, answer) do update set incidents = known.incidents + excluded.incidents
            """
                    .formatted(MOST_READ, MOST_WORDS, FACTS, TEACHES, COUNTED);

    private static final String CHANGED =
            """
            select l.incident from incident.lesson l
             where l.incident = any (:incidents)
               and not exists (select from incident.incident i where i.id = l.incident and i.version = l.version and %s)
            """
                    .formatted(TEACHES);

    private static final String OLDEST =
            """
            select l.incident from incident.lesson l order by l.incident
             limit greatest(0, (select count(*) from incident.lesson) - :most)
            """;

    private static final String TAKEN_BACK =
            """
            with changed as (
                delete from incident.lesson where incident in (%s) returning category, team, words),
            %s
            update incident.lesson_count known set incidents = known.incidents - counted.incidents
              from counted
             where known.subject = counted.subject and known.word = counted.word and known.answer = counted.answer
            """;

    private final JdbcClient jdbc;

    LessonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Looks at these incidents: takes back what they taught and no longer do, and counts what they
    /// teach now.
    public void look(Collection<Long> incidents) {
        var ids = incidents.toArray(Long[]::new);
        jdbc.sql(TAKEN_BACK.formatted(CHANGED, COUNTED)).param("incidents", ids).update();
        jdbc.sql(TAUGHT).param("incidents", ids).update();
    }

    /// Takes back what the oldest taught, until so many are left.
    public void forgetAllBut(int most) {
        jdbc.sql(TAKEN_BACK.formatted(OLDEST, COUNTED)).param("most", most).update();
        jdbc.sql("delete from incident.lesson_count where incidents <= 0").update();
    }

    public long count() {
        return jdbc.sql("select count(*) from incident.lesson").query(Long.class).single();
    }

    /// The id of the oldest incident that teaches; 0 when none does.
    public long oldest() {
        return jdbc.sql("select coalesce(min(incident), 0) from incident.lesson")
                .query(Long.class)
                .single();
    }
}
