package io.mainstay.platform.bulk.persistence;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.Bulk.Deed;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.BulkRepository;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.ItemState;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBulkRepository implements BulkRepository {

    private final JdbcClient jdbc;

    JdbcBulkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(Beginning beginning) {
        try {
            return inserted(beginning);
        } catch (DuplicateKeyException taken) {
            var undone = beginning.undoes().orElseThrow(() -> taken);
            throw BulkRefused.cannotBeTakenBack(new RecordRef(Bulk.PREFIX, undone));
        }
    }

    private long inserted(Beginning beginning) {
        return jdbc.sql(
                        """
                        insert into platform_bulk.bulk (list, filter, action, input, undoes, person, created_at)
                        values (:list, :filter, :action, cast(:input as jsonb), :undoes, :person, :at)
                        returning id
                        """)
                .param("list", beginning.list())
                .param("filter", beginning.filter().orElse(null))
                .param("action", beginning.deed().map(Deed::action).orElse(null))
                .param("input", BulkRow.json(beginning.deed()))
                .param("undoes", BulkRow.orNull(beginning.undoes()))
                .param("person", beginning.person().value())
                .param("at", beginning.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Bulk> find(long id) {
        return jdbc.sql("select * from platform_bulk.bulk where id = :id")
                .param("id", id)
                .query(BulkRow::bulk)
                .optional();
    }

    @Override
    public Optional<Bulk> undoing(long id) {
        return jdbc.sql("select * from platform_bulk.bulk where undoes = :id")
                .param("id", id)
                .query(BulkRow::bulk)
                .optional();
    }

    @Override
    public void pick(long id, Collection<Long> records) {
        jdbc.sql(
                        """
                        insert into platform_bulk.item (bulk, record)
                        select :id, unnest(:records::bigint[])
                            on conflict do nothing
                        """)
                .param("id", id)
                .param("records", records.toArray(Long[]::new))
                .update();
    }

    @Override
    public void pickChangedBy(long id, long other) {
        jdbc.sql(
                        """
                        insert into platform_bulk.item (bulk, record)
                        select :id, record from platform_bulk.item where bulk = :other and state = 'CHANGED'
                        """)
                .param("id", id)
                .param("other", other)
                .update();
    }

    @Override
    public boolean choose(long id, Deed deed) {
        return jdbc.sql(
                                """
                                update platform_bulk.bulk set action = :action, input = cast(:input as jsonb)
                                 where id = :id and job is null
                                """)
                        .param("action", deed.action())
                        .param("input", BulkRow.json(Optional.of(deed)))
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean start(long id, long job, Deed deed) {
        return jdbc.sql(
                                """
                                update platform_bulk.bulk set job = :job
                                 where id = :id and job is null
                                   and action = :action and input = cast(:input as jsonb)
                                """)
                        .param("job", job)
                        .param("action", deed.action())
                        .param("input", BulkRow.json(Optional.of(deed)))
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public Map<ItemState, Long> counts(long id) {
        var counts = new EnumMap<ItemState, Long>(ItemState.class);
        jdbc.sql("select state, count(*) from platform_bulk.item where bulk = :id group by state")
                .param("id", id)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        counts.put(
                                                ItemState.valueOf(row.getString(1)),
                                                row.getLong(2)));
        return counts;
    }

    @Override
    public List<Item> items(long id, Collection<ItemState> states, long after, int limit) {
        return jdbc.sql(
                        """
                        select * from platform_bulk.item
                         where bulk = :id and record > :after
                           and (cardinality(:states::text[]) = 0 or state = any (:states::text[]))
                         order by record limit :limit
                        """)
                .param("id", id)
                .param("after", after)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .query(BulkRow::item)
                .list();
    }

    @Override
    public Optional<Item> item(long id, long record) {
        return jdbc.sql("select * from platform_bulk.item where bulk = :id and record = :record")
                .param("id", id)
                .param("record", record)
                .query(BulkRow::item)
                .optional();
    }

    @Override
    public boolean take(long id, long record) {
        return jdbc.sql(
                                """
                                update platform_bulk.item set state = 'UNCHANGED'
                                 where bulk = :id and record = :record and state = 'PICKED'
                                """)
                        .param("id", id)
                        .param("record", record)
                        .update()
                == 1;
    }

    @Override
    public void keep(long id, Item item) {
        jdbc.sql(
                        """
                        update platform_bulk.item
                           set state = :state, reason = cast(:reason as jsonb),
                               before = cast(:before as jsonb), after = cast(:after as jsonb)
                         where bulk = :id and record = :record
                        """)
                .param("state", item.state().name())
                .param("reason", item.reason().map(BulkRow::json).orElse(null))
                .param("before", BulkRow.json(item.before()))
                .param("after", BulkRow.json(item.after()))
                .param("id", id)
                .param("record", item.record())
                .update();
    }
}
