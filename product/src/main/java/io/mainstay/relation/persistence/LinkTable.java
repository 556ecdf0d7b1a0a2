package io.mainstay.relation.persistence;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.relation.LinkKind;
import io.mainstay.relation.Relations.NewLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps links.
@Repository
public class LinkTable {

    /// A link as it is kept.
    public record Link(long id, RecordRef from, LinkKind kind, RecordRef to) {}

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(NewLink link, Optional<PersonId> by, Instant at) {
        try {
            return jdbc.sql(
                            """
                            insert into relation.link (kind, from_record, to_record, made_by, made_at)
                            values (:kind, :from, :to, :by, :at) returning id
                            """)
                    .param("kind", link.kind().name())
                    .param("from", link.from().toString())
                    .param("to", link.to().toString())
                    .param("by", by.map(PersonId::value).orElse(null), Types.BIGINT)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw InvalidInput.of("to", "linked-already");
        }
    }

    /// @return those that were not there before
    public List<Link> addAll(Collection<NewLink> links, Optional<PersonId> by, Instant at) {
        return jdbc.sql(
                        """
                        insert into relation.link (kind, from_record, to_record, made_by, made_at)
                        select kind, from_record, to_record, :by, :at
                          from unnest(:kinds, :froms, :tos) as made (kind, from_record, to_record)
                            on conflict do nothing
                        returning id, kind, from_record, to_record
                        """)
                .param("by", by.map(PersonId::value).orElse(null), Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kinds", texts(links.stream().map(NewLink::kind).toList()))
                .param("froms", texts(links.stream().map(NewLink::from).toList()))
                .param("tos", texts(links.stream().map(NewLink::to).toList()))
                .query((row, index) -> link(row))
                .list();
    }

    public List<Link> of(RecordRef record, int most) {
        return jdbc.sql(
                        """
                        select id, kind, from_record, to_record from relation.link
                         where from_record = :record or to_record = :record
                         order by kind, id limit :most
                        """)
                .param("record", record.toString())
                .param("most", most)
                .query((row, index) -> link(row))
                .list();
    }

    public Optional<Link> find(long id) {
        return jdbc.sql("select id, kind, from_record, to_record from relation.link where id = :id")
                .param("id", id)
                .query((row, index) -> link(row))
                .optional();
    }

    public void remove(long id) {
        jdbc.sql("delete from relation.link where id = :id").param("id", id).update();
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("id"),
                RecordRef.parse(row.getString("from_record")).orElseThrow(),
                LinkKind.valueOf(row.getString("kind")),
                RecordRef.parse(row.getString("to_record")).orElseThrow());
    }
}
