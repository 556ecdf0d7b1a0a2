package io.mainstay.platform.audit.persistence;

import io.mainstay.platform.audit.domain.ChainReader;
import io.mainstay.platform.audit.domain.Link;
import io.mainstay.platform.audit.domain.Seal;
import io.mainstay.platform.audit.domain.StoredEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChainReader implements ChainReader {

    /// Rows that the driver holds at a time; works in a transaction only.
    private static final int FETCH = 100;

    private final JdbcClient jdbc;

    JdbcChainReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void eachSeal(Consumer<Seal> visitor) {
        try (var seals =
                jdbc
                        .sql("select * from platform_audit.seal order by number")
                        .withFetchSize(FETCH)
                        .query(SealRow::read)
                        .stream()) {
            seals.forEach(visitor);
        }
    }

    @Override
    public List<StoredEntry> between(Optional<Link> from, Link to) {
        return jdbc.sql(
                        """
                        select entry.*, value.fields
                          from platform_audit.entry
                          left join platform_audit.value on value.entry = entry.position
                         where (xid, position) > (cast(:from_xid as xid8), :from)
                           and (xid, position) <= (cast(:to_xid as xid8), :to)
                         order by xid, position
                        """)
                .param("from_xid", xid(from))
                .param("from", from.map(Link::position).orElse(0L))
                .param("to_xid", Long.toUnsignedString(to.xid()))
                .param("to", to.position())
                .query(JdbcChainReader::stored)
                .list();
    }

    @Override
    public void eachAfter(Optional<Link> from, Consumer<StoredEntry> visitor) {
        try (var entries =
                jdbc
                        .sql(
                                """
                                select entry.*, value.fields
                                  from platform_audit.entry
                                  left join platform_audit.value on value.entry = entry.position
                                 where (xid, position) > (cast(:from_xid as xid8), :from)
                                 order by xid, position
                                """)
                        .withFetchSize(FETCH)
                        .param("from_xid", xid(from))
                        .param("from", from.map(Link::position).orElse(0L))
                        .query(JdbcChainReader::stored)
                        .stream()) {
            entries.forEach(visitor);
        }
    }

    private static String xid(Optional<Link> link) {
        return Long.toUnsignedString(link.map(Link::xid).orElse(0L));
    }

    private static StoredEntry stored(ResultSet row, int index) throws SQLException {
        var read = EntryRow.read(row);
        return new StoredEntry(SealRow.link(row), read.facts(), read.values());
    }
}
