package io.mainstay.people.persistence;

import static java.util.stream.Collectors.joining;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.PersonSummary;
import io.mainstay.people.SupplierId;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds people: by identity, and by whatever part of a name, address, number or sign-in somebody
/// remembers.
@Component
public class PersonSearch {

    private static final int MOST_WORDS = 5;

    private static final String SUMMARY =
            """
            select person.id, person.name, person.email, person.phones, unit.name as unit,
                   site.name as site, person.supplier, person.active
              from people.person
              left join people.unit on unit.id = person.unit
              left join people.site on site.id = person.site
            """;

    /// The very name or address first, then names that begin so, then those in which a word does.
    private static final String LIKELIEST =
            """
            case when lower(person.name) = :typed or lower(person.email) = :typed then 0
                 when lower(person.name) like :beginning then 1
                 when lower(person.name) like :word_beginning then 2
                 else 3 end
            """;

    private final JdbcClient jdbc;

    PersonSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PersonSummary> find(PersonId id, Visible visible) {
        return jdbc.sql(SUMMARY + " where person.id = :id and " + visible.condition())
                .param("id", id.value())
                .params(visible.parameters())
                .query((row, index) -> summary(row))
                .optional();
    }

    public Map<PersonId, String> names(Collection<PersonId> people) {
        var names = new HashMap<PersonId, String>();
        jdbc.sql("select id, name from people.person where id = any (:ids)")
                .param("ids", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        names.put(
                                                new PersonId(row.getLong("id")),
                                                row.getString("name")));
        return names;
    }

    /// Each word must be part of the name, the address, a number or the sign-in name.
    public List<PersonSummary> matching(String text, int most, Visible visible) {
        var words = words(text);
        if (words.stream().noneMatch(word -> word.length() >= 2)) {
            return List.of();
        }
        var matches =
                IntStream.range(0, words.size())
                        .mapToObj("person.search like :word%d"::formatted)
                        .collect(joining(" and "));
        var parameters = new HashMap<String, Object>(visible.parameters());
        IntStream.range(0, words.size())
                .forEach(at -> parameters.put("word" + at, "%" + escaped(words.get(at)) + "%"));
        return jdbc.sql(
                        "%s where person.active and %s and %s order by %s, person.name, person.id limit :most"
                                .formatted(SUMMARY, visible.condition(), matches, LIKELIEST))
                .params(parameters)
                .params(likely(text))
                .param("most", most)
                .query((row, index) -> summary(row))
                .list();
    }

    private static Map<String, Object> likely(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        return Map.of(
                "typed", typed,
                "beginning", escaped(typed) + "%",
                "word_beginning", "% " + escaped(typed) + "%");
    }

    /// A telephone number counts as one word of digits, however it is typed.
    private static List<String> words(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        if (typed.matches("[+0-9 ()./-]{3,40}")) {
            return List.of(typed.replaceAll("[^0-9]", ""));
        }
        return new ArrayList<>(
                Arrays.stream(typed.split("\\s+")).distinct().limit(MOST_WORDS).toList());
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static PersonSummary summary(ResultSet row) throws SQLException {
        return new PersonSummary(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                Rows.text(row, "email"),
                Rows.texts(row, "phones"),
                Rows.text(row, "unit"),
                Rows.text(row, "site"),
                Rows.id(row, "supplier").map(SupplierId::new),
                row.getBoolean("active"));
    }
}
