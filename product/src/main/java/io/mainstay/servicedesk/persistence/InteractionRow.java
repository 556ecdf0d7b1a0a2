package io.mainstay.servicedesk.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import io.mainstay.kernel.RecordRef;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.Contact;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.InteractionLifecycle.State;
import io.mainstay.servicedesk.domain.Spell;
import io.mainstay.servicedesk.domain.Talk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An interaction as a row of the table, both ways.
final class InteractionRow {

    private InteractionRow() {}

    static Interaction interaction(ResultSet row) throws SQLException {
        return new Interaction(
                new InteractionNumber(row.getLong("id")),
                State.valueOf(row.getString("state")),
                contact(row),
                new Spell(
                        instant(row, "started_at").orElseThrow(),
                        instant(row, "ended_at"),
                        Optional.ofNullable(row.getObject("waited", Long.class))
                                .map(Duration::ofSeconds)),
                new Talk(row.getString("about"), row.getString("answer")),
                ending(row),
                row.getLong("version"));
    }

    static Map<String, @Nullable Object> columns(Interaction interaction) {
        var columns = new TreeMap<String, @Nullable Object>();
        var contact = interaction.contact();
        columns.put("id", interaction.number().serial());
        columns.put("state", interaction.state().name());
        columns.put("channel", contact.channel().name());
        columns.put("caller", contact.caller().map(PersonId::value).orElse(null));
        columns.put("on_behalf_of", contact.onBehalfOf().map(PersonId::value).orElse(null));
        columns.put("answered_by", contact.answeredBy().map(PersonId::value).orElse(null));
        columns.put("telephone", contact.telephone().orElse(null));
        columns.put("unit", contact.place().unit().orElse(null));
        columns.put("site", contact.place().site().orElse(null));
        var spell = interaction.spell();
        columns.put("started_at", at(spell.started()));
        columns.put("ended_at", spell.ended().map(InteractionRow::at).orElse(null));
        columns.put("waited", spell.waited().map(Duration::toSeconds).orElse(null));
        columns.put("title", interaction.title());
        columns.put("about", interaction.talk().about());
        columns.put("answer", interaction.talk().answer());
        var ending = interaction.ending();
        columns.put("outcome", ending.map(Ending::outcome).map(Enum::name).orElse(null));
        columns.put("record", ending.flatMap(Ending::record).map(RecordRef::toString).orElse(null));
        columns.put("solved", ending.map(Ending::solved).orElse(false));
        columns.put("version", interaction.version());
        return columns;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                ContactChannel.valueOf(row.getString("channel")),
                id(row, "caller").map(PersonId::new),
                id(row, "on_behalf_of").map(PersonId::new),
                id(row, "answered_by").map(PersonId::new),
                Optional.ofNullable(row.getString("telephone")),
                new Place(id(row, "unit"), id(row, "site")));
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(
                        new Ending(
                                ContactOutcome.valueOf(outcome),
                                Optional.ofNullable(row.getString("record"))
                                        .flatMap(RecordRef::parse),
                                row.getBoolean("solved")));
    }

    private static Optional<Long> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
