package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.Visibility;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.testing.TestPostgres;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// However common a word is, and whoever asks: a search finds the newest thousand that the reader
/// sees, and says whether there are more. Compared with what is known of the rows.
class NewestMatchesTest {

    private static final int ROWS = 25_000;
    private static final int NEW = ROWS - 700;
    private static final int OLD = 250;
    private static final int PAST = ROWS - 4_000;

    private static final Visibility MINE_OR_BROKEN =
            actor ->
                    List.of(
                            new Branch("mine", "p.owner = :me", Map.of("me", 1L)),
                            new Branch("broken", "p.state = 'BROKEN'", Map.of()));
    private static final Visibility FEW =
            actor -> List.of(new Branch("team", "p.team = :team", Map.of("team", 3L)));

    private static JdbcClient jdbc = TestPostgres.as(TestPostgres.empty().owner());
    private static Lists lists = new Lists(jdbc, Clock.systemUTC(), List.of());

    @BeforeAll
    static void fillsATable() {
        jdbc.sql(Printer.TABLES).update();
        var stretches = new Origin("printer p", "id", List.of()).stretches();
        jdbc.sql("create index on printer using gin ((%s), words)".formatted(stretches)).update();
        jdbc.sql(
                        """
                        insert into printer (id, title, state, priority, open, owner, team)
                        select n, concat_ws(' ', 'all', case when n % 2 = 0 then 'half' end,
                                            case when n % 10 = 0 then 'tenth' end, case when n % 20 = 0 then 'fortieth' end,
                                            case when n % 100 = 0 then 'tenthfold' end, case when n % 5000 = 0 then 'rare' end,
                                            case when n > :new or n <= :old then 'storm' end,
                                            case when n % 3 = 0 and n <= :past then 'typewriter' end),
                               case when n % 4 = 1 then 'BROKEN' else 'NEW' end, 1, true, n % 50, case when n % 100 = 0 then 3 end
                          from generate_series(1, :rows) n
                        """)
                .param("rows", ROWS)
                .param("new", NEW)
                .param("old", OLD)
                .param("past", PAST)
                .update();
        jdbc.sql("analyze").update();
    }

    @ParameterizedTest
    @CsvSource({
        "all, 1", "half, 2", "tenth, 10", "fortieth, 20", "tenthfold, 100", "rare, 5000",
                "rar, 5000",
        "alf, 0", "hal, 2", "ten, 10", "fortie, 20", "'half tent', 10", "tenthf, 100", "-nowhere, 1"
    })
    void finds(String words, int every) {
        var newest = matching(id -> every > 0 && id % every == 0);

        assertThat(found(actor -> List.of(Branch.everything()), words)).isEqualTo(newest);
    }

    @Test
    void findsWhatHasBeenCommonOnlyLately() {
        var storm = matching(id -> id > NEW || id <= OLD);

        assertThat(found(actor -> List.of(Branch.everything()), "storm")).isEqualTo(storm);
        assertThat(found(actor -> List.of(Branch.everything()), "stor")).isEqualTo(storm);
    }

    @Test
    void findsWhatWasCommonOnce() {
        var typewriters = matching(id -> id <= PAST && id % 3 == 0);

        assertThat(found(actor -> List.of(Branch.everything()), "typewriter"))
                .isEqualTo(typewriters);
        assertThat(found(actor -> List.of(Branch.everything()), "typewr")).isEqualTo(typewriters);
    }

    @ParameterizedTest
    @CsvSource({"all, 1", "half, 2", "tenth, 10", "hal, 2", "rare, 5000"})
    void findsWhatTheReaderSees(String words, int every) {
        assertThat(found(MINE_OR_BROKEN, words))
                .isEqualTo(matching(id -> id % every == 0 && (id % 50 == 1 || id % 4 == 1)));
        assertThat(found(FEW, words)).isEqualTo(matching(id -> id % every == 0 && id % 100 == 0));
    }

    @Test
    void leavesTheBeginningsOfWordsAsideWhereWholeWordsAreEnough() {
        assertThat(found(actor -> List.of(Branch.everything()), "tenth").getFirst())
                .as("25,000 is a tenth and tenthfold")
                .isEqualTo(ROWS);
        jdbc.sql("update printer set title = 'halfway' where id = 24101").update();

        assertThat(found(actor -> List.of(Branch.everything()), "half")).doesNotContain(24_101L);
        assertThat(found(actor -> List.of(Branch.everything()), "halfw")).containsExactly(24_101L);
        jdbc.sql("update printer set title = 'all' where id = 24101").update();
    }

    private interface Rule {
        boolean holds(int id);
    }

    private static List<Long> matching(Rule rule) {
        return IntStream.rangeClosed(1, ROWS)
                .filter(rule::holds)
                .boxed()
                .map(Integer::longValue)
                .sorted(Comparator.reverseOrder())
                .limit(Selection.MOST_RANKED)
                .toList();
    }

    /// All that a search finds, the newest first; and its total is told rightly.
    private static List<Long> found(Visibility visibility, String words) {
        var list = Printer.listVisibleBy(visibility);
        return Actors.as(
                reader(),
                () -> {
                    var request = ListRequest.searching("text", words).sized(200);
                    var ids = new ArrayList<Long>();
                    var next = Optional.<String>empty();
                    do {
                        var page = lists.page(list, request.from(next));
                        page.rows().forEach(row -> ids.add(row.id()));
                        next = page.next();
                    } while (next.isPresent());
                    assertThat(lists.total(list, request.filter()).count()).isEqualTo(ids.size());
                    return ids.stream().distinct().sorted(Comparator.reverseOrder()).toList();
                });
    }

    private static Actor reader() {
        return new Actor(
                Optional.of(new PersonId(1)),
                "Aisha",
                Set.of(Role.SPECIALIST),
                Standing.NONE,
                Channel.PAGE,
                false);
    }
}
