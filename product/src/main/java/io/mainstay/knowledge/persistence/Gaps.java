package io.mainstay.knowledge.persistence;

import io.mainstay.knowledge.domain.Asker;
import io.mainstay.knowledge.domain.SearchedWords;
import io.mainstay.platform.access.Visible;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was searched for and not found, counted by day.
@Component
public class Gaps {

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Gap(long id, String words, long times) {}

    public record Day(LocalDate day, long times) {}

    /// The mark of who asked stays until a second person asks, who is told apart by it.
    public void count(SearchedWords words, Asker asker, LocalDate day) {
        jdbc.sql(
                        """
                        with counted as (
                            insert into knowledge.gap as gap (words, times, first_on, last_on, asked_by, asked_with)
                            values (:words, 1, :day, :day, :mark, :key)
                            on conflict (words) do update
                               set times = gap.times + 1,
                                   last_on = greatest(gap.last_on, excluded.last_on),
                                   several = gap.several or coalesce(gap.asked_with = :key and gap.asked_by <> :mark, false),
                                   asked_by = case when gap.several or coalesce(gap.asked_with = :key and gap.asked_by <> :mark, false) then null else :mark end,
                                   asked_with = case when gap.several or coalesce(gap.asked_with = :key and gap.asked_by <> :mark, false) then null else :key end
                            returning id)
                        insert into knowledge.gap_day as counted_day (gap, day, times)
                        select id, :day, 1 from counted
                        on conflict (gap, day) do update set times = counted_day.times + 1
                        """)
                .param("words", words.text())
                .param("mark", asker.mark())
                .param("key", asker.key())
                .param("day", day)
                .update();
    }

    public Optional<Gap> find(long id, Visible visible) {
        return jdbc.sql(
                        "select g.id, g.words, g.times from knowledge.gap g where g.id = :id and "
                                + visible.condition())
                .param("id", id)
                .params(visible.parameters())
                .query((row, index) ->
                        new Gap(row.getLong("id"), row.getString("words"), row.getLong("times")))
                .optional();
    }

    /// The newest first.
    public List<Day> days(Gap gap, int most) {
        return jdbc.sql(
                        "select day, times from knowledge.gap_day where gap = :gap order by day desc limit :most")
                .param("gap", gap.id())
                .param("most", most)
                .query((row, index) ->
                        new Day(row.getObject("day", LocalDate.class), row.getLong("times")))
                .list();
    }

    /// Those that were asked for most.
    public List<Gap> frequent(int most) {
        return jdbc.sql(
                        "select id, words, times from knowledge.gap order by times desc, id desc limit :most")
                .param("most", most)
                .query((row, index) ->
                        new Gap(row.getLong("id"), row.getString("words"), row.getLong("times")))
                .list();
    }

    public void forget(Gap gap) {
        jdbc.sql("delete from knowledge.gap where id = :id").param("id", gap.id()).update();
    }

    /// Counts only what was asked since then.
    public void forgetBefore(LocalDate day) {
        jdbc.sql("delete from knowledge.gap_day where day < :day").param("day", day).update();
        jdbc.sql("delete from knowledge.gap where last_on < :day").param("day", day).update();
        jdbc.sql(
                        """
                        update knowledge.gap
                           set times = counted.times, first_on = counted.first_on
                          from (select gap, sum(times) as times, min(day) as first_on from knowledge.gap_day group by gap) counted
                         where counted.gap = gap.id and gap.first_on < :day
                        """)
                .param("day", day)
                .update();
    }

    /// Of more than that those are forgotten that were asked for least, and longest ago.
    public void keepAtMost(int most) {
        jdbc.sql(
                        """
                        delete from knowledge.gap
                         where id in (select id from knowledge.gap order by times desc, last_on desc, id desc offset :most)
                        """)
                .param("most", most)
                .update();
    }
}
