package io.mainstay.people.persistence;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.SiteId;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Site;
import io.mainstay.people.domain.SiteDetails;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSiteRepository implements DirectoryRepository<SiteId, Site> {

    private final JdbcClient jdbc;

    JdbcSiteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SiteId nextId() {
        return new SiteId(
                jdbc.sql("select nextval(pg_get_serial_sequence('people.site', 'id'))")
                        .query(Long.class)
                        .single());
    }

    @Override
    public Site get(SiteId id, Visible visible) {
        return jdbc.sql("select * from people.site where id = :id and " + visible.condition())
                .param("id", id.value())
                .params(visible.parameters())
                .query((row, index) -> site(row))
                .optional()
                .orElseThrow(() -> new NoSuchRecord(id));
    }

    @Override
    public void add(Site site) {
        Rules.keep(() ->
                jdbc.sql(
                                """
                                insert into people.site (id, name, address, zone, active)
                                values (:id, :name, :address, :zone, :active)
                                """)
                        .params(columns(site))
                        .update());
    }

    @Override
    public void update(Site site) {
        Rules.keep(() -> {
            if (updated(site) == 0) {
                throw new StaleRecord(site.ref(), version(site.id()));
            }
        });
    }

    private int updated(Site site) {
        return jdbc.sql(
                        """
                        update people.site
                           set name = :name, address = :address, zone = :zone, active = :active,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .params(columns(site))
                .update();
    }

    private long version(SiteId id) {
        return jdbc.sql("select version from people.site where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                new SiteId(row.getLong("id")),
                new SiteDetails(
                        row.getString("name"),
                        Rows.text(row, "address"),
                        ZoneId.of(row.getString("zone"))),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Map<String, @Nullable Object> columns(Site site) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", site.id().value());
        columns.put("name", site.details().name());
        columns.put("address", site.details().address().orElse(null));
        columns.put("zone", site.details().zone().getId());
        columns.put("active", site.active());
        columns.put("version", site.version());
        return columns;
    }
}
