package io.mainstay.bulletin.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.bulletin.domain.Entry;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.access.Visible;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBulletinRepository implements BulletinRepository {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBulletinRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public BulletinNumber nextNumber() {
        return new BulletinNumber(
                jdbc.sql("select nextval('bulletin.bulletin_id_seq')").query(Long.class).single());
    }

    @Override
    public void add(Bulletin bulletin) {
        jdbc.sql(
                        """
                        insert into bulletin.bulletin
                               (id, mark, title, body, kind, severity, language, dictionary, state, starts_at, ends_at,
                                next_update_at, for_house, open, cause, author, created_at, updated_at)
                        values (:id, :mark, :title, :body, :kind, :severity, :language, :dictionary::regconfig, :state,
                                :starts_at, :ends_at, :next_update_at, :for_house, :open, :cause, :author, :now, :now)
                        """)
                .params(BulletinRow.columns(bulletin, clock.instant()))
                .update();
        keepAudience(bulletin);
    }

    @Override
    public Optional<Bulletin> find(BulletinNumber number, Visible visible) {
        return jdbc.sql(
                        "select "
                                + BulletinRow.COLUMNS
                                + " from bulletin.bulletin b where b.id = :id and "
                                + visible.condition())
                .param("id", number.serial())
                .params(visible.parameters())
                .query((row, index) -> BulletinRow.bulletin(row))
                .optional();
    }

    @Override
    public List<Bulletin> current(Visible visible) {
        return jdbc.sql(
                        """
                        select %s from bulletin.bulletin b where b.state = 'PUBLISHED' and %s
                         order by array_position(array['DOWN', 'PARTLY_DOWN', 'LIMITED', 'UNAFFECTED'], b.severity),
                                  b.told_at desc, b.id desc limit :most
                        """
                                .formatted(BulletinRow.COLUMNS, visible.condition()))
                .param("most", MOST)
                .params(visible.parameters())
                .query((row, index) -> BulletinRow.bulletin(row))
                .list();
    }

    @Override
    public List<Bulletin> endedSince(Instant instant, Visible visible) {
        return jdbc.sql(
                        """
                        select %s from bulletin.bulletin b where b.state = 'ENDED' and b.ended_at >= :since and %s
                         order by b.ended_at desc, b.id desc limit :most
                        """
                                .formatted(BulletinRow.COLUMNS, visible.condition()))
                .param("since", BulletinRow.at(instant))
                .param("most", MOST)
                .params(visible.parameters())
                .query((row, index) -> BulletinRow.bulletin(row))
                .list();
    }

    @Override
    public List<Bulletin> currentOf(RecordRef cause, Visible visible) {
        return jdbc.sql(
                        """
                        select %s from bulletin.bulletin b
                         where b.cause = :cause and b.state = 'PUBLISHED' and %s order by b.id limit :most
                        """
                                .formatted(BulletinRow.COLUMNS, visible.condition()))
                .param("cause", cause.toString())
                .param("most", MOST)
                .params(visible.parameters())
                .query((row, index) -> BulletinRow.bulletin(row))
                .list();
    }

    @Override
    public Bulletin update(Bulletin bulletin) {
        var updated =
                jdbc.sql(
                                """
                                update bulletin.bulletin
                                   set title = :title, body = :body, kind = :kind, severity = :severity,
                                       language = :language, dictionary = :dictionary::regconfig, state = :state,
                                       starts_at = :starts_at, ends_at = :ends_at, next_update_at = :next_update_at,
                                       for_house = :for_house, open = :open, cause = :cause,
                                       published_at = :published_at, told_at = :told_at, ended_at = :ended_at,
                                       updated_at = :now, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .params(BulletinRow.columns(bulletin, clock.instant()))
                        .update();
        if (updated == 0) {
            throw new StaleRecord(bulletin.ref(), currentVersion(bulletin.number()));
        }
        keepAudience(bulletin);
        return bulletin.inVersion(bulletin.version() + 1);
    }

    @Override
    public void keep(BulletinNumber bulletin, Entry entry) {
        jdbc.sql(
                        """
                        insert into bulletin.entry (bulletin, stage, said_at, body, said_by)
                        values (:bulletin, :stage, :at, :body, :by)
                        """)
                .param("bulletin", bulletin.serial())
                .param("stage", entry.stage().name())
                .param("at", BulletinRow.at(entry.at()))
                .param("body", entry.text())
                .param("by", entry.by().map(PersonId::value).orElse(null))
                .update();
    }

    @Override
    public Map<BulletinNumber, List<Entry>> entries(Collection<BulletinNumber> bulletins) {
        record Said(BulletinNumber bulletin, Entry entry) {}
        return jdbc
                .sql(
                        """
                        select bulletin, stage, said_at, body, said_by from bulletin.entry
                         where bulletin = any (:ids) order by id desc
                        """)
                .param("ids", bulletins.stream().map(BulletinNumber::serial).toArray(Long[]::new))
                .query((row, index) ->
                        new Said(
                                new BulletinNumber(row.getLong("bulletin")),
                                BulletinRow.entry(row)))
                .stream()
                .collect(groupingBy(Said::bulletin, mapping(Said::entry, toList())));
    }

    /// Writes the audience anew where it differs.
    private void keepAudience(Bulletin bulletin) {
        var named = bulletin.readers().addressees();
        jdbc.sql(
                        """
                        with named as (
                            select unnest(:sites::bigint[]) as site, null::bigint as unit, null::bigint as supplier
                            union all select null, unnest(:units::bigint[]), null
                            union all select null, null, unnest(:suppliers::bigint[])),
                        gone as (
                            delete from bulletin.audience a
                             where a.bulletin = :id
                               and not exists (select from named n
                                                where (n.site, n.unit, n.supplier)
                                                      is not distinct from (a.site, a.unit, a.supplier)))
                        insert into bulletin.audience (bulletin, site, unit, supplier)
                        select :id, site, unit, supplier from named
                            on conflict do nothing
                        """)
                .param("id", bulletin.number().serial())
                .param("sites", named.sites().stream().map(id -> id.value()).toArray(Long[]::new))
                .param("units", named.units().stream().map(id -> id.value()).toArray(Long[]::new))
                .param(
                        "suppliers",
                        named.suppliers().stream().map(id -> id.value()).toArray(Long[]::new))
                .update();
    }

    private long currentVersion(BulletinNumber number) {
        return jdbc.sql("select version from bulletin.bulletin where id = :id")
                .param("id", number.serial())
                .query(Long.class)
                .single();
    }
}
