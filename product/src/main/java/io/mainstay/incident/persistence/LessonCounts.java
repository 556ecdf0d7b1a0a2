package io.mainstay.incident.persistence;

import io.mainstay.incident.domain.learning.Rarity;
import io.mainstay.incident.domain.learning.Subject;
import io.mainstay.incident.domain.learning.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what was counted over all lessons.
@Repository
public class LessonCounts {

    private static final String ALL = "";
    private static final String WORDS = "#";

    /// What stands around a word and is none of it.
    private static final String EDGES = "^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$";

    private final JdbcClient jdbc;

    LessonCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The words of a text as lessons have them, in its order, without those that say nothing.
    public List<String> wordsOf(String text) {
        return jdbc.sql("select unnest(incident.words_of('english', left(:text, :read), :most))")
                .param("text", text)
                .param("read", LessonTable.MOST_READ)
                .param("most", LessonTable.MOST_WORDS)
                .query(String.class)
                .list();
    }

    /// How a text spells the words of lessons: each in the shortest of its words that has it.
    public Map<String, String> spellings(String text) {
        Map<String, String> spellings = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (lexeme) lexeme, word
                          from regexp_split_to_table(left(:text, :read), '[\\s,;:!?()<>]+') with ordinality as typed (word, place),
                               unnest(to_tsvector('english', word))
                         order by lexeme, length(word), place
                        """)
                .param("text", text)
                .param("read", LessonTable.MOST_READ)
                .query(row -> {
                    spellings.put(
                            row.getString("lexeme"), row.getString("word").replaceAll(EDGES, ""));
                });
        return spellings;
    }

    public Rarity rarity(Collection<String> words) {
        var counts = read("ANY", words);
        Map<String, Integer> with = new HashMap<>();
        counts.forEach((word, of) -> with.put(word, of.getOrDefault(0L, 0)));
        return new Rarity(with.getOrDefault(ALL, 0), with);
    }

    /// How many incidents there are, about; all of them, not only those that teach.
    public long incidents() {
        return jdbc.sql("select coalesce(max(id) - min(id) + 1, 0) from incident.incident")
                .query(Long.class)
                .single();
    }

    /// How the lessons with these words ended. It tells of all lessons, so it is only for whoever
    /// sees everything that teaches.
    public Tally tally(Subject subject, Collection<String> words) {
        var counts = read(subject.name(), words);
        return new Tally(
                counts.getOrDefault(ALL, Map.of()), counts.getOrDefault(WORDS, Map.of()), counts);
    }

    private Map<String, Map<Long, Integer>> read(String subject, Collection<String> words) {
        Map<String, Map<Long, Integer>> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select word, answer, incidents from incident.lesson_count
                         where subject = :subject and word = any (:words) and incidents > 0
                        """)
                .param("subject", subject)
                .param(
                        "words",
                        Stream.concat(Stream.of(ALL, WORDS), words.stream()).toArray(String[]::new))
                .query(row -> {
                    counts.computeIfAbsent(row.getString("word"), word -> new HashMap<>())
                            .put(row.getLong("answer"), row.getInt("incidents"));
                });
        return counts;
    }
}
