package io.mainstay.bulletin.persistence;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.Severity;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import io.mainstay.bulletin.domain.Entry;
import io.mainstay.bulletin.domain.Entry.Stage;
import io.mainstay.bulletin.domain.Life;
import io.mainstay.bulletin.domain.Readership;
import io.mainstay.bulletin.domain.Span;
import io.mainstay.bulletin.domain.Wording;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A bulletin as a row of the table, both ways.
final class BulletinRow {

    /// All columns of a bulletin `b` that a row is read from.
    static final String COLUMNS =
            """
            b.id, b.mark, b.title, b.body, b.kind, b.severity, b.language, b.state, b.starts_at, b.ends_at, b.next_update_at,
            b.open, b.cause, b.author, b.published_at, b.told_at, b.ended_at, b.version,
            array(select site from bulletin.audience a where a.bulletin = b.id and site is not null) as sites,
            array(select unit from bulletin.audience a where a.bulletin = b.id and unit is not null) as units,
            array(select supplier from bulletin.audience a where a.bulletin = b.id and supplier is not null) as suppliers\
            """;

    private BulletinRow() {}

    static Bulletin bulletin(ResultSet row) throws SQLException {
        return new Bulletin(
                new BulletinNumber(row.getLong("id")),
                row.getObject("mark", UUID.class),
                new Wording(
                        row.getString("title"),
                        row.getString("body"),
                        Kind.valueOf(row.getString("kind")),
                        Severity.valueOf(row.getString("severity")),
                        Language.valueOf(row.getString("language"))),
                new Span(
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        instant(row, "next_update_at")),
                new Readership(
                        new Addressees(
                                ids(row, "sites", SiteId::new),
                                ids(row, "units", UnitId::new),
                                ids(row, "suppliers", SupplierId::new)),
                        row.getBoolean("open")),
                Optional.ofNullable(row.getString("cause")).flatMap(RecordRef::parse),
                person(row, "author"),
                new Life(
                        State.valueOf(row.getString("state")),
                        instant(row, "published_at"),
                        instant(row, "told_at"),
                        instant(row, "ended_at")),
                row.getLong("version"));
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Stage.valueOf(row.getString("stage")),
                instant(row, "said_at").orElseThrow(),
                row.getString("body"),
                person(row, "said_by"));
    }

    static Map<String, @Nullable Object> columns(Bulletin bulletin, Instant now) {
        var columns = new HashMap<String, @Nullable Object>();
        var wording = bulletin.wording();
        columns.put("id", bulletin.number().serial());
        columns.put("mark", bulletin.mark());
        columns.put("title", wording.title());
        columns.put("body", wording.text());
        columns.put("kind", wording.kind().name());
        columns.put("severity", wording.severity().name());
        columns.put("language", wording.language().name());
        columns.put("dictionary", wording.language().dictionary());
        columns.put("state", bulletin.state().name());
        columns.put("starts_at", at(bulletin.span().from()));
        columns.put("ends_at", at(bulletin.span().until()));
        columns.put("next_update_at", at(bulletin.span().nextUpdate()));
        columns.put("for_house", bulletin.readers().addressees().isWholeHouse());
        columns.put("open", bulletin.readers().open());
        columns.put("cause", bulletin.cause().map(RecordRef::toString).orElse(null));
        columns.put("author", bulletin.author().map(PersonId::value).orElse(null));
        columns.put("published_at", at(bulletin.life().published()));
        columns.put("told_at", at(bulletin.life().told()));
        columns.put("ended_at", at(bulletin.life().ended()));
        columns.put("now", at(now));
        columns.put("version", bulletin.version());
        return columns;
    }

    private static <T> Set<T> ids(ResultSet row, String column, LongFunction<T> made)
            throws SQLException {
        return Stream.of((Long[]) row.getArray(column).getArray())
                .map(made::apply)
                .collect(Collectors.toSet());
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(PersonId::new);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(BulletinRow::at).orElse(null);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
