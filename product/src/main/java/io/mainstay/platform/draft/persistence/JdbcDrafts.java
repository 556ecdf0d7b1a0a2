package io.mainstay.platform.draft.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.draft.Draft;
import io.mainstay.platform.draft.Restored;
import io.mainstay.platform.draft.domain.DraftRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Each statement names the person, and the rows let only that person's statements at them.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcDrafts implements DraftRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean keep(PersonId person, Draft draft) {
        return of(
                                person,
                                """
                                insert into platform_draft.opening as d (person, key, page, fields, kept_at)
                                values (:person, :key, :page, cast(:fields as jsonb), :at)
                                    on conflict (person, key, page) do update
                                   set fields = excluded.fields, kept_at = :at
                                 where d.fields is not null
                                """)
                        .param("key", draft.key())
                        .param("page", draft.page())
                        .param("fields", JSON.writeValueAsString(draft.fields()))
                        .param("at", Timestamp.from(draft.keptAt()))
                        .update()
                > 0;
    }

    @Override
    public void replace(PersonId person, String key, Restored restored) {
        of(
                        person,
                        """
                        delete from platform_draft.opening
                         where person = :person and key = :key and page = :page
                           and fields is not null and kept_at <= :at
                        """)
                .param("key", key)
                .param("page", restored.page())
                .param("at", Timestamp.from(restored.keptAt()))
                .update();
    }

    @Override
    public void leaveNewest(PersonId person, int most, int mostSent) {
        of(
                        person,
                        """
                        delete from platform_draft.opening
                         where person = :person
                           and (key, page) in
                               (select key, page
                                  from (select key, page, fields is null as sent,
                                               row_number() over (partition by fields is null
                                                   order by kept_at desc, key, page) as place
                                          from platform_draft.opening where person = :person) as aged
                                 where place > case when sent then :mostSent else :most end)
                        """)
                .param("most", most)
                .param("mostSent", mostSent)
                .update();
    }

    @Override
    public List<Draft> find(PersonId person, Collection<String> keys) {
        return of(
                        person,
                        """
                        select distinct on (key) key, page, fields, kept_at
                          from platform_draft.opening
                         where person = :person and key = any (:keys) and fields is not null
                         order by key, kept_at desc, page
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query((row, index) -> draft(row))
                .list();
    }

    @Override
    public void discard(PersonId person, String key, String page, Instant at) {
        of(
                        person,
                        """
                        insert into platform_draft.opening (person, key, page, fields, kept_at)
                        values (:person, :key, :page, null, :at)
                            on conflict (person, key, page) do update
                           set fields = null, kept_at = :at
                        """)
                .param("key", key)
                .param("page", page)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void forgetBefore(Instant moment) {
        jdbc.sql("select platform_draft.forget_before(:moment)")
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    private StatementSpec of(PersonId person, String statement) {
        jdbc.sql("select set_config('mainstay.person', :person, true)")
                .param("person", Long.toString(person.value()))
                .query(String.class)
                .single();
        return jdbc.sql(statement).param("person", person.value());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("key"),
                row.getString("page"),
                JSON.readValue(row.getString("fields"), FIELDS),
                row.getTimestamp("kept_at").toInstant());
    }
}
