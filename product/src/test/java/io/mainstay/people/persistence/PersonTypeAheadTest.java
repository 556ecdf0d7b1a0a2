package io.mainstay.people.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.people.PersonSummary;
import io.mainstay.platform.access.Visible;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Among a hundred thousand people, whatever is typed finds who is meant before the eye waits.
class PersonTypeAheadTest {

    private static final Duration AT_MOST = Duration.ofMillis(50);
    private static final int RUNS = 10;
    private static final int MILLISECONDS_OF_A_TICK = 10;

    /// Where the times stand behind the name of a process in `/proc`.
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private static final int OFFERED = 12;

    /// Forty first names and thirty thousand family names, all made from parts.
    private static final String FILLING =
            """
            insert into people.unit (id, name, open_to_members) values (1, 'Open', true), (2, 'Other', false);
            insert into people.person (name, email, phones, unit, active)
            select first || ' ' || family, lower(first) || '.' || replace(lower(family), ' ', '') || n || '@town.example',
                   array['+31 30 ' || 1000000 + n], case when n % 1000 = 0 then 1 else 2 end, n % 50 > 0
              from (select n, (array['Anna', 'Bram', 'Carla', 'Daan', 'Eva', 'Femke', 'Gijs', 'Hanna', 'Ivo', 'Jan', 'Jana', 'Johan', 'Karin',
                                     'Lars', 'Lena', 'Maria', 'Marc', 'Nadia', 'Nils', 'Olga', 'Omar', 'Paul', 'Petra', 'Quirijn', 'Rosa', 'Ruben',
                                     'Sanna', 'Sander', 'Sofia', 'Thomas', 'Tom', 'Ursula', 'Vera', 'Victor', 'Wim', 'Xenia', 'Yara', 'Yvonne',
                                     'Zara', 'Zeno'])[1 + n % 40] as first,
                           (array['', 'de ', 'van ', 'van der ', 'ter '])[1 + n / 40 % 5]
                           || (array['Berg', 'Bos', 'Brink', 'Dahl', 'Dijk', 'Eng', 'Feld', 'Graaf', 'Groen', 'Haas', 'Heide', 'Hof', 'Holm',
                                     'Jans', 'Kamp', 'Kerk', 'Koning', 'Land', 'Lind', 'Meer', 'Molen', 'Noord', 'Oost', 'Peter', 'Ros',
                                     'Schip', 'Smit', 'Sten', 'Veen', 'Vries'])[1 + n / 200 % 30]
                           || (array['a', 'en', 'er', 'ing', 'is', 'kamp', 'la', 'man', 'mark', 'na', 'o', 'rik', 'sen', 'son', 'stra', 'sveld',
                                     'tor', 'us', 'vist', 'zoon'])[1 + n / 6000 % 20] as family
                      from generate_series(1, 100000) n) named;
            insert into people.person (name, email, phones, unit)
            values ('Sanne de Wit', 's.dewit@town.example', array['020 555 1234'], 1), ('Anna Lindqvist', null, '{}', 2),
                   ('Zoë Müller', 'zoe@town.example', '{}', 2), ('Ølaf Strauß', null, '{}', 2), ('Lindqvist Anders', null, '{}', 2);
            analyze people.person
            """;

    private static final Visible EVERYBODY =
            Visible.to(Actor.system(Channel.PAGE), PersonVisibility.PERSON);

    /// What the words of the directory are that are spelt much like these.
    private static final Map<String, List<String>> OTHERS =
            Map.of(
                    "sane", List.of("sanne", "sanna", "jana"),
                    "lindkvist", List.of("lindqvist"),
                    "ana", List.of("anna", "jana"),
                    "mueler", List.of("müller"),
                    "jansn", List.of("jans", "jansen", "janssen", "jana"),
                    "vrise", List.of("vriesen", "vries", "vriese"));

    private static PersonTypeAhead people;
    private static int backend;

    @BeforeAll
    static void fillsTheDirectory() {
        var owner = TestPostgres.migrated().owner();
        var source =
                new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true);
        var jdbc = JdbcClient.create(source);
        Stream.of(FILLING.split(";")).forEach(sql -> jdbc.sql(sql).update());
        people = new PersonTypeAhead(jdbc);
        backend = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    @ParameterizedTest
    @CsvSource({
        "sanne de wit, Sanne de Wit",
        "SANNE, Sanne de Wit",
        "wit sanne, Sanne de Wit",
        "s.dewit, Sanne de Wit",
        "+31 20 555 1234, Sanne de Wit",
        "0031 (0)20-555 12 34, Sanne de Wit",
        "5551234, Sanne de Wit",
        "zoe muller, Zoë Müller",
        "olaf, Ølaf Strauß",
        "strauss, Ølaf Strauß",
        "lindqv, Lindqvist Anders"
    })
    void findsFirst(String typed, String name) {
        assertThat(names(matching(typed))).startsWith(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Sane de Wit, Sanne de Wit",
        "lindkvist, Anna Lindqvist",
        "ana lindkvist, Anna Lindqvist",
        "zoe mueler, Zoë Müller"
    })
    void offersWhoIsSpeltAlike(String typed, String name) {
        assertThat(matching(typed)).isEmpty();
        assertThat(names(alike(typed, EVERYBODY))).startsWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%", "0", "?", "\\", "qqqqq", "12345678901234567890"})
    void findsNobodyByNonsense(String typed) {
        assertThat(matching(typed)).isEmpty();
        assertThat(alike(typed, EVERYBODY)).isEmpty();
    }

    @Test
    void showsNobodyWhomTheReaderMayNotSee() {
        var standing = new Standing(Set.of(), Optional.of(1L), Set.of(1L), Optional.empty());
        var reader =
                new Actor(
                        Optional.of(new PersonId(999_999)),
                        "user",
                        Set.of(Role.USER),
                        standing,
                        Channel.PAGE,
                        false);
        var visible = Visible.to(reader, PersonVisibility.PERSON);

        assertThat(names(people.matching("sanne", OFFERED, visible)))
                .containsExactly("Sanne de Wit");
        assertThat(people.matching("muller", OFFERED, visible)).isEmpty();
        assertThat(names(alike("lindkvist", visible))).isEmpty();
        assertThat(people.those(List.of(new PersonId(7)), visible)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an", "jan", "de", "sen", "van der berg", "an de ve", "maria ter holmson", "vist",
                "@town", "town.example", "30 10", "1042", "+31 30 1042117", "example", "aaa",
                        "en er"
            })
    void isQuick(String typed) {
        assertThat(processorTime(() -> matching(typed))).isLessThan(AT_MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lindkvist", "Sane de Wit", "jansn", "anna de vrise"})
    void isQuickWhereItComparesSpelling(String typed) {
        assertThat(processorTime(() -> alike(typed, EVERYBODY))).isLessThan(AT_MOST);
    }

    private static List<PersonSummary> matching(String typed) {
        return people.matching(typed, OFFERED, EVERYBODY);
    }

    private static List<PersonSummary> alike(String typed, Visible visible) {
        return people.alike(typed, OFFERED, visible, word -> OTHERS.getOrDefault(word, List.of()));
    }

    private static List<String> names(List<PersonSummary> found) {
        return found.stream().map(PersonSummary::name).toList();
    }

    /// Of PostgreSQL, for one of ten runs: what else the machine does counts nothing.
    private static Duration processorTime(Runnable asked) {
        var before = ticks();
        for (int run = 0; run < RUNS; run++) {
            asked.run();
        }
        return Duration.ofMillis((ticks() - before) * MILLISECONDS_OF_A_TICK / RUNS);
    }

    /// As Linux counts them for the process behind the connection.
    private static long ticks() {
        try {
            var stat = Files.readString(Path.of("/proc/" + backend + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
