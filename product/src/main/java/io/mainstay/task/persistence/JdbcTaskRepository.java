package io.mainstay.task.persistence;

import io.mainstay.classification.CustomFields;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.access.Visible;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskRepository;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTaskRepository implements TaskRepository {

    private static final String WITH_WHAT_HANGS_ON_IT =
            """
            select t.*,
                   array(select d.needed from task.dependency d where d.task = t.id) as waits_for,
                   (select array_agg(c.code || '=' || c.value)
                      from classification.published_custom_text c where c.record = t.number) as custom
              from task.task t where \
            """;

    private final JdbcClient jdbc;
    private final CustomFields customFields;
    private final Clock clock;

    JdbcTaskRepository(JdbcClient jdbc, CustomFields customFields, Clock clock) {
        this.jdbc = jdbc;
        this.customFields = customFields;
        this.clock = clock;
    }

    @Override
    public TaskNumber nextNumber() {
        return new TaskNumber(
                jdbc.sql("select nextval('task.task_id_seq')").query(Long.class).single());
    }

    @Override
    public void add(Task task) {
        jdbc.sql(
                        """
                        insert into task.task
                               (id, record, title, description, state, team, assignee, due, position,
                                completed_at, cancel_reason, created_at, updated_at)
                        values (:id, :record, :title, :description, :state, :team, :assignee, :due, :position,
                                :completed_at, :cancel_reason, :now, :now)
                        """)
                .params(TaskRow.columns(task, clock.instant()))
                .update();
        keepWhatHangsOn(task);
    }

    @Override
    public Optional<Task> find(TaskNumber number, Visible visible) {
        return findAll(List.of(number), visible).stream().findFirst();
    }

    @Override
    public List<Task> findAll(Collection<TaskNumber> numbers, Visible visible) {
        return jdbc.sql(WITH_WHAT_HANGS_ON_IT + "t.id = any (:ids) and " + visible.condition())
                .param("ids", numbers.stream().map(TaskNumber::serial).toArray(Long[]::new))
                .params(visible.parameters())
                .query((row, index) -> TaskRow.task(row))
                .list();
    }

    @Override
    public List<Task> of(RecordRef record, Visible visible) {
        return jdbc.sql(
                        WITH_WHAT_HANGS_ON_IT
                                + "t.record = :of_record and "
                                + visible.condition()
                                + " order by t.position, t.id")
                .param("of_record", record.toString())
                .params(visible.parameters())
                .query((row, index) -> TaskRow.task(row))
                .list();
    }

    @Override
    public List<Task> open(RecordRef record) {
        return jdbc.sql(
                        WITH_WHAT_HANGS_ON_IT
                                + "t.record = :record and t.open order by t.position, t.id")
                .param("record", record.toString())
                .query((row, index) -> TaskRow.task(row))
                .list();
    }

    @Override
    public void lock(RecordRef record) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('task.' || :record))")
                .param("record", record.toString())
                .query(row -> {});
    }

    @Override
    public Task update(Task task) {
        var updated =
                jdbc.sql(
                                """
                                update task.task
                                   set title = :title, description = :description, state = :state, team = :team,
                                       assignee = :assignee, due = :due, position = :position,
                                       completed_at = :completed_at, cancel_reason = :cancel_reason,
                                       updated_at = :now, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .params(TaskRow.columns(task, clock.instant()))
                        .update();
        if (updated == 0) {
            throw new StaleRecord(task.ref(), currentVersion(task.number()));
        }
        keepWhatHangsOn(task);
        return task.inVersion(task.version() + 1);
    }

    private void keepWhatHangsOn(Task task) {
        customFields.keep(TaskList.NAME, task.ref(), task.custom());
        var needed = task.plan().waitsFor().stream().map(TaskNumber::serial).toArray(Long[]::new);
        jdbc.sql("delete from task.dependency where task = :task and needed <> all (:needed)")
                .param("task", task.number().serial())
                .param("needed", needed)
                .update();
        if (needed.length > 0) {
            jdbc.sql(
                            """
                            insert into task.dependency (task, needed) select :task, unnest(:needed::bigint[])
                            on conflict do nothing
                            """)
                    .param("task", task.number().serial())
                    .param("needed", needed)
                    .update();
        }
    }

    private long currentVersion(TaskNumber number) {
        return jdbc.sql("select version from task.task where id = :id")
                .param("id", number.serial())
                .query(Long.class)
                .single();
    }
}
