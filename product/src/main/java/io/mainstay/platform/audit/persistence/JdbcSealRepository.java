package io.mainstay.platform.audit.persistence;

import io.mainstay.platform.audit.domain.Link;
import io.mainstay.platform.audit.domain.Seal;
import io.mainstay.platform.audit.domain.SealRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSealRepository implements SealRepository {

    private final JdbcClient jdbc;

    JdbcSealRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean lead() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('platform_audit.seal'))")
                .query((row, index) -> row.getBoolean(1))
                .single();
    }

    @Override
    public Optional<Seal> newest() {
        return jdbc.sql("select * from platform_audit.seal order by number desc limit 1")
                .query(SealRow::read)
                .optional();
    }

    /// A transaction below pg_snapshot_xmin has ended, and no new one can get a number below it: up
    /// to there the order is final.
    @Override
    public List<Link> unsealed(Optional<Link> last, int most) {
        return jdbc.sql(
                        """
                        select xid, position, digest
                          from platform_audit.entry
                         where (xid, position) > (cast(:xid as xid8), :position)
                           and xid < platform_audit.chain_number(
                                      pg_snapshot_xmin(pg_current_snapshot()))
                         order by xid, position
                         limit :most
                        """)
                .param("xid", Long.toUnsignedString(last.map(Link::xid).orElse(0L)))
                .param("position", last.map(Link::position).orElse(0L))
                .param("most", most)
                .query((row, index) -> SealRow.link(row))
                .list();
    }

    @Override
    public void add(Seal seal) {
        jdbc.sql(
                        """
                        insert into platform_audit.seal
                            (number, first_xid, first, last_xid, last, count, entries,
                             hash, previous_hash, sealed_at)
                        values
                            (:number, cast(:first_xid as xid8), :first,
                             cast(:last_xid as xid8), :last, :count, :entries,
                             :hash, :previous_hash, cast(:sealed_at as timestamptz))
                        """)
                .param("number", seal.number())
                .param("first_xid", Long.toUnsignedString(seal.first().xid()))
                .param("first", seal.first().position())
                .param("last_xid", Long.toUnsignedString(seal.last().xid()))
                .param("last", seal.last().position())
                .param("count", seal.count())
                .param("entries", seal.entries())
                .param("hash", seal.hash())
                .param("previous_hash", seal.previousHash())
                .param("sealed_at", seal.sealedAt().toString())
                .update();
    }
}
