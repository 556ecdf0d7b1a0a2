package io.mainstay.platform.list;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Visibility;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// A kind of record that only these tests know, with a field of every type; some are absent in one
/// row of four.
record Printer(
        long id,
        Optional<String> title,
        String state,
        int priority,
        Optional<BigDecimal> cost,
        Optional<Instant> boughtAt,
        boolean open,
        Optional<Long> owner,
        Optional<Long> team) {

    enum Cost implements Permission {
        SEE_COST;

        @Override
        public Set<Role> heldBy() {
            return Set.of(Role.FINANCIAL_MANAGER);
        }
    }

    static final List<String> STATES = List.of("NEW", "USED", "BROKEN");
    static final List<String> WORDS = List.of("red", "blue", "100%", "under_score", "o'clock", "x");
    static final List<String> OWNERS = List.of("aisha", "bram", "chen", "dana", "emeka");
    static final Instant FIRST = Instant.parse("2026-02-20T00:00:00Z");

    static final String TABLES =
            """
            create table person (id bigint primary key, name text not null);
            create table printer (
                id bigint primary key, title text, state text not null, priority smallint not null,
                cost numeric, bought_at timestamptz, open boolean not null, owner bigint, team bigint,
                words tsvector generated always as (
                    to_tsvector('english', coalesce(title, '')) || to_tsvector('simple', coalesce(title, ''))
                ) stored);
            create index on printer (priority, bought_at desc nulls last, id desc);
            """;

    static ListDeclaration listVisibleBy(Visibility visibility) {
        return ListDeclaration.named("printer")
                .from("printer p")
                .join("person owner", "owner.id = p.owner")
                .id("p.id")
                .field(Field.ref("number", "PRN", "p.id").notNull().indexed())
                .field(Field.text("title", "p.title"))
                .field(
                        Field.choice("state", "p.state", STATES)
                                .orderedBy(
                                        "case p.state when 'NEW' then 0 when 'USED' then 1 else 2"
                                                + " end")
                                .notNull())
                .field(Field.number("priority", "p.priority").notNull().indexed())
                .field(Field.number("cost", "p.cost").onlyFor(Cost.SEE_COST))
                .field(Field.instant("boughtAt", "p.bought_at").indexed())
                .field(Field.flag("open", "p.open"))
                .field(Field.person("owner", "p.owner", "owner.name"))
                .field(Field.team("team", "p.team", "'Team ' || p.team"))
                .field(Field.text("secret", "p.title || 'x'").notFilterable().notSortable())
                .field(Field.search("text", "p.words", "english", "simple"))
                .sortedBy("number")
                .sortedBy("priority,-boughtAt")
                .visibleBy(visibility);
    }

    static Printer random(long id, Random random) {
        return new Printer(
                id,
                maybe(random, WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(3)),
                STATES.get(random.nextInt(STATES.size())),
                1 + random.nextInt(5),
                maybe(random, BigDecimal.valueOf(random.nextInt(40), 1)),
                maybe(random, FIRST.plus(random.nextInt(480), ChronoUnit.HOURS)),
                random.nextBoolean(),
                maybe(random, 1L + random.nextInt(OWNERS.size())),
                maybe(random, 1L + random.nextInt(4)));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    Optional<String> ownerName() {
        return owner.map(id -> OWNERS.get((int) (id - 1)));
    }

    static List<Printer> fill(JdbcTemplate jdbc, int count, Random random) {
        var printers = new ArrayList<Printer>();
        for (var id = 1; id <= count; id++) {
            printers.add(random(id, random));
        }
        jdbc.execute(TABLES);
        for (var i = 0; i < OWNERS.size(); i++) {
            jdbc.update("insert into person values (?, ?)", i + 1, OWNERS.get(i));
        }
        jdbc.batchUpdate(
                "insert into printer values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                printers,
                500,
                (statement, printer) -> printer.bind(statement));
        jdbc.execute("analyze");
        return printers;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        @Nullable Object[] values = {
            id,
            title.orElse(null),
            state,
            priority,
            cost.orElse(null),
            boughtAt.map(Printer::column).orElse(null),
            open,
            owner.orElse(null),
            team.orElse(null)
        };
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
