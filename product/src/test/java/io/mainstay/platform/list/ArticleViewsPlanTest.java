package io.mainstay.platform.list;

import static io.mainstay.platform.list.Readers.atSupplier;
import static io.mainstay.platform.list.Readers.inTeam;
import static io.mainstay.platform.list.Readers.reader;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.persistence.ArticleList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Reads what PostgreSQL did for every standard view over 10,000 articles: an index serves each,
/// whoever looks.
class ArticleViewsPlanTest {

    private static final String ROWS = "10000";

    private static final List<String> COLUMNS =
            List.of("number", "title", "state", "kind", "team", "owner", "reviewDate");

    /// Whoever looks; each is person 1 to 4.
    private static final Map<String, Actor> READERS =
            Map.ofEntries(
                    entry("manager", reader(1, Standing.NONE, Role.KNOWLEDGE_MANAGER)),
                    entry("analyst", reader(1, Standing.NONE, Role.SERVICE_DESK_ANALYST)),
                    entry("specialist", reader(2, inTeam(7), Role.SPECIALIST)),
                    entry("user", reader(3, Standing.NONE, Role.USER)),
                    entry("supplier", reader(4, atSupplier(50, 1), Role.SPECIALIST)));

    /// Seven of ten are published, half of them for everybody; a twentieth is for one of fifty
    /// teams.
    private static final String FILLING =
            """
            insert into people.supplier (id, name) values (1, 'Wire & Sons');
            insert into people.person (id, name) select n, 'Person ' || n from generate_series(1, 500) n;
            insert into people.team (id, name, line, supplier)
            select n, 'Team ' || n, 1 + n % 3, case when n = 50 then 1 end from generate_series(1, 50) n;
            insert into knowledge.article
                   (title, body, kind, language, dictionary, state, audience, audience_team, team, owner, author, review_date,
                    edition, published_at, reason, created_at, updated_at)
            select 'Article ' || n, 'How it is done', 'HOW_TO', 'ENGLISH', 'english', state,
                   case when n % 20 = 5 then 'TEAM' when n % 2 = 0 then 'EVERYBODY' else 'STAFF' end,
                   case when n % 20 = 5 then 1 + n / 20 % 50 end, 1 + n % 50, 5 + n % 400, 5 + n % 300, current_date + n % 700 - 50,
                   case when state in ('PUBLISHED', 'RETIRED') then 1 else 0 end,
                   case when state in ('PUBLISHED', 'RETIRED') then at end, case when state = 'RETIRED' then 'Old' end, at, at
              from (select n, now() - n * interval '1 hour' as at,
                           (array['DRAFT', 'IN_REVIEW', 'RETIRED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED',
                                  'PUBLISHED', 'PUBLISHED'])[1 + n * 7 % 10] as state
                      from generate_series(1, <rows>) n) numbered;
            analyze knowledge.article;
            analyze people.person;
            analyze people.team
            """;

    private static final ListedTables TABLES =
            ListedTables.filled(
                    ArticleList.LIST,
                    List.of("knowledge.article"),
                    FILLING.replace("<rows>", ROWS));

    @Test
    void everyStandardViewIsServedByAnIndexForEverybody() {
        assertThat(TABLES.scanned(ArticleList.VIEWS, COLUMNS, READERS)).isEmpty();
    }

    @Test
    void theReadersSeeWhatTheTestMeansThemToSee() {
        assertThat(total("manager")).isEqualTo(10_000);
        assertThat(total("user")).isBetween(2_500L, 4_500L);
        assertThat(total("supplier")).isBetween(1L, 100L);
    }

    private static long total(String reader) {
        return TABLES.total(Objects.requireNonNull(READERS.get(reader)), "");
    }
}
