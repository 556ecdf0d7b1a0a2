package io.mainstay.servicedesk.persistence;

import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.access.Visible;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.InteractionRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInteractionRepository implements InteractionRepository {

    private final JdbcClient jdbc;

    JdbcInteractionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public InteractionNumber nextNumber() {
        return new InteractionNumber(
                jdbc.sql("select nextval('servicedesk.interaction_id_seq')")
                        .query(Long.class)
                        .single());
    }

    @Override
    public void add(Interaction interaction) {
        jdbc.sql(
                        """
                        insert into servicedesk.interaction
                               (id, state, channel, caller, on_behalf_of, answered_by, telephone, unit, site, started_at,
                                ended_at, waited, title, about, answer, outcome, record, solved)
                        values (:id, :state, :channel, :caller, :on_behalf_of, :answered_by, :telephone, :unit, :site,
                                :started_at, :ended_at, :waited, :title, :about, :answer, :outcome, :record, :solved)
                        """)
                .params(InteractionRow.columns(interaction))
                .update();
    }

    @Override
    public Optional<Interaction> find(InteractionNumber number, Visible visible) {
        return findAll(List.of(number), visible).stream().findFirst();
    }

    @Override
    public List<Interaction> findAll(Collection<InteractionNumber> numbers, Visible visible) {
        return jdbc.sql(
                        "select c.* from servicedesk.interaction c where c.id = any (:ids) and "
                                + visible.condition())
                .param("ids", numbers.stream().map(InteractionNumber::serial).toArray(Long[]::new))
                .params(visible.parameters())
                .query((row, index) -> InteractionRow.interaction(row))
                .list();
    }

    @Override
    public Interaction update(Interaction interaction) {
        var updated =
                jdbc.sql(
                                """
                                update servicedesk.interaction
                                   set state = :state, channel = :channel, caller = :caller, on_behalf_of = :on_behalf_of,
                                       unit = :unit, site = :site, ended_at = :ended_at, title = :title, about = :about,
                                       answer = :answer, outcome = :outcome, record = :record, solved = :solved,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .params(InteractionRow.columns(interaction))
                        .update();
        if (updated == 0) {
            throw new StaleRecord(interaction.ref(), currentVersion(interaction.number()));
        }
        return interaction.inVersion(interaction.version() + 1);
    }

    private long currentVersion(InteractionNumber number) {
        return jdbc.sql("select version from servicedesk.interaction where id = :id")
                .param("id", number.serial())
                .query(Long.class)
                .single();
    }
}
