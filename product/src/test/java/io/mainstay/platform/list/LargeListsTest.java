package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.testing.TestPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What changes when a list is long.
class LargeListsTest {

    private static final int MANY = 25_000;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final ListDeclaration PRINTERS =
            Printer.listVisibleBy(actor -> List.of(Branch.everything()));

    private static Lists lists;

    @BeforeAll
    static void fillsATable() {
        var owner = TestPostgres.empty().owner();
        var jdbc =
                new JdbcTemplate(
                        new SingleConnectionDataSource(
                                owner.url(), owner.user(), owner.password(), true));
        Printer.fill(jdbc, MANY, new Random(3));
        jdbc.update("update printer set title = 'rare red' where id in (5, 900)");
        lists = new Lists(JdbcClient.create(jdbc), CLOCK, List.of());
    }

    @Test
    void countsExactlyToTenThousandThenSaysMore() {
        assertThat(total("")).isEqualTo(new Total(10_000, true));
        assertThat(total("number=le=PRN-10000")).isEqualTo(new Total(10_000, false));
        assertThat(total("number=le=PRN-10001")).isEqualTo(new Total(10_000, true));
    }

    @Test
    void sortsWithoutAnIndexOnlyWhenTheFilterLeavesFewRows() {
        var sorted = ListRequest.filtered("number=le=PRN-20000").sortedBy("-title").sized(1);
        assertThat(page(sorted).rows()).hasSize(1);

        for (var sort : List.of("-title", "priority,title", "owner", "-priority,boughtAt")) {
            assertThatExceptionOfType(SortNeedsFewerRows.class)
                    .isThrownBy(() -> page(ListRequest.ALL.sortedBy(sort)))
                    .satisfies(refusal ->
                            assertThat(refusal.arguments()).containsExactly(sort, 20_000));
        }
    }

    @Test
    void sortsByAnIndexWhateverTheSize() {
        for (var sort :
                List.of("number", "-number", "priority", "-boughtAt", "priority,-boughtAt")) {
            assertThat(page(ListRequest.ALL.sortedBy(sort)).rows()).hasSize(50);
        }
    }

    @Test
    void ranksTheBestMatchFirstThenPages() {
        var ids = everyPage(ListRequest.filtered("text=q='rare red'").sized(1));

        assertThat(ids).containsExactly(900L, 5L);
    }

    @Test
    void findsAWordByItsBeginningAndByItsStem() {
        assertThat(everyPage(ListRequest.searching("text", "red rar"))).containsExactly(900L, 5L);
        assertThat(everyPage(ListRequest.searching("text", "\"rare red\""))).hasSize(2);
        assertThat(everyPage(ListRequest.searching("text", "are"))).isEmpty();
    }

    @Test
    void takesTheNewestThousandOfACommonWordAndSaysSo() {
        var common = ListRequest.filtered("text=q=-nowhere").sized(200);

        assertThat(page(common).newestOnly()).isTrue();
        assertThat(everyPage(common)).hasSize(1_000).allMatch(id -> id > MANY - 1_000);
        assertThat(total("text=q=-nowhere")).isEqualTo(new Total(1_000, true));
        assertThat(page(ListRequest.filtered("text=q='rare red'")).newestOnly()).isFalse();
    }

    @Test
    void sortsWhatASearchFound() {
        var ids = everyPage(ListRequest.filtered("text=q='rare red'").sortedBy("title,number"));

        assertThat(ids).containsExactly(5L, 900L);
    }

    @Test
    void findsNothingForWordsThatAreNone() {
        for (var text : List.of("''", "'&|!:*'", "'\"'", "xyzzy", "'  '", "\"'\"")) {
            assertThat(page(ListRequest.filtered("text=q=" + text)).rows()).isEmpty();
        }
    }

    private static List<Long> everyPage(ListRequest request) {
        var ids = new ArrayList<Long>();
        var next = Optional.<String>empty();
        do {
            var page = page(request.from(next));
            page.rows().forEach(row -> ids.add(row.id()));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }

    private static ListPage page(ListRequest request) {
        return Actors.as(Actor.system(Channel.API), () -> lists.page(PRINTERS, request));
    }

    private static Total total(String filter) {
        return Actors.as(Actor.system(Channel.API), () -> lists.total(PRINTERS, filter));
    }
}
