package io.mainstay.platform.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The words of this organisation, list by list. Who may be told of one is not known here.
@Repository
@Transactional
class KnownWords {

    /// So little of the letters in a row must agree for two short words to be compared. Two letters
    /// the wrong way round leave less than that.
    private static final String ALIKE = "0.2";

    private static final int MOST_ALIKE = 200;

    private final JdbcClient jdbc;

    KnownWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(String list, String word, long records) {}

    /// How far a list has been read.
    record Reading(int pass, Instant begun, long readTo) {}

    /// What may be near in spelling, the most alike first.
    List<Known> alike(String word, Collection<String> lists) {
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', :alike, true)")
                .param("alike", ALIKE)
                .query(String.class)
                .single();
        return jdbc.sql(
                        """
                        select list, word, records from platform_search.word
                         where (word operator(public.%) :word or word = any (:swapped)) and word <> :word and list = any (:lists)
                         order by public.similarity(word, :word) desc, records desc, word, list
                         limit :most
                        """)
                .param("word", word)
                .param("swapped", Spelling.swapped(word).toArray(String[]::new))
                .param("lists", lists.toArray(String[]::new))
                .param("most", MOST_ALIKE)
                .query((row, index) ->
                        new Known(
                                row.getString("list"),
                                row.getString("word"),
                                row.getLong("records")))
                .list();
    }

    Optional<Reading> reading(String list) {
        return jdbc.sql(
                        "select pass, begun_at, read_to from platform_search.reading where list = :list")
                .param("list", list)
                .query((row, index) ->
                        new Reading(
                                row.getInt("pass"),
                                row.getTimestamp("begun_at").toInstant(),
                                row.getLong("read_to")))
                .optional();
    }

    /// Adds the words of some more records, and how far it has been read with them.
    ///
    /// @param words in how many of those records each stands
    void learn(String list, Map<String, Long> words, Reading reading) {
        jdbc.sql(
                        """
                        insert into platform_search.word as known (list, word, records, pass)
                        select :list, word, records, :pass from unnest(:words, :records) as read (word, records)
                         order by word
                        on conflict (list, word) do update
                           set records = case when known.pass = excluded.pass then known.records else 0 end + excluded.records,
                               pass = excluded.pass
                        """)
                .param("list", list)
                .param("pass", reading.pass())
                .param("words", words.keySet().toArray(String[]::new))
                .param("records", words.values().toArray(Long[]::new))
                .update();
        keep(list, reading);
    }

    void keep(String list, Reading reading) {
        jdbc.sql(
                        """
                        insert into platform_search.reading (list, pass, begun_at, read_to)
                        values (:list, :pass, :begun, :read_to)
                        on conflict (list) do update
                           set pass = excluded.pass, begun_at = excluded.begun_at, read_to = excluded.read_to
                        """)
                .param("list", list)
                .param("pass", reading.pass())
                .param("begun", Timestamp.from(reading.begun()))
                .param("read_to", reading.readTo())
                .update();
    }

    /// Forgets what a whole reading of the list did not meet.
    void forgetBefore(String list, int pass) {
        jdbc.sql("delete from platform_search.word where list = :list and pass < :pass")
                .param("list", list)
                .param("pass", pass)
                .update();
    }

    /// Of more words than that the rarest are forgotten.
    void keepAtMost(String list, int most) {
        jdbc.sql(
                        """
                        delete from platform_search.word
                         where (list, word) in (select list, word from platform_search.word where list = :list
                                                 order by records desc, word offset :most)
                        """)
                .param("list", list)
                .param("most", most)
                .update();
    }

    void forgetListsBut(Collection<String> lists) {
        jdbc.sql(
                        """
                        with gone as (delete from platform_search.reading where list <> all (:lists))
                        delete from platform_search.word where list <> all (:lists)
                        """)
                .param("lists", lists.toArray(String[]::new))
                .update();
    }
}
