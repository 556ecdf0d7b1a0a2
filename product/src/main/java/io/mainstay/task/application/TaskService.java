package io.mainstay.task.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskDetails.Holder;
import io.mainstay.task.domain.Plan;
import io.mainstay.task.domain.Task;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Planning tasks, giving them to somebody, and editing what is known of them.
@Service
@Transactional
public class TaskService {

    private static final int MOST = 200;

    private final TaskKeeping keeping;
    private final TaskAccess access;
    private final TaskRules rules;
    private final TaskedRecords records;
    private final RecordDoors doors;
    private final Teams teams;

    TaskService(
            TaskKeeping keeping,
            TaskAccess access,
            TaskRules rules,
            TaskedRecords records,
            RecordDoors doors,
            Teams teams) {
        this.keeping = keeping;
        this.access = access;
        this.rules = rules;
        this.records = records;
        this.doors = doors;
        this.teams = teams;
    }

    /// Adds a task as the last of the record.
    public Task add(RecordRef record, TaskDetails told) {
        doors.open(record);
        access.requireWork(record);
        records.holdOpen(record);
        return planned(record, told);
    }

    /// The same on a record that may be over.
    Task addAfter(RecordRef record, TaskDetails told) {
        doors.open(record);
        access.requireWork(record);
        return planned(record, told);
    }

    private Task planned(RecordRef record, TaskDetails told) {
        var chain = keeping.chain(record);
        new Check().that(chain.size() < MOST, "title", "too-many-tasks", MOST).orRefuse();
        var details = rules.checkNew(told, chain);
        var plan = new Plan(details.due(), chain.end(), new TreeSet<>(details.waitsFor()));
        return keeping.create(record, details, plan);
    }

    /// Changes what is known, from the version that the person has seen.
    ///
    /// @throws StaleRecord when the task has moved on since
    public Task edit(TaskNumber number, long version, UnaryOperator<TaskDetails> change) {
        var before = access.forWork(number);
        if (before.version() != version) {
            throw new StaleRecord(before.ref(), before.version());
        }
        return edit(before, change);
    }

    /// Makes the task the actor's own: within the team that has it when they belong to it, else
    /// within their own, else without a team.
    public Task take(TaskNumber number) {
        var before = access.forWork(number);
        var mine = new Holder(teamOfActor(before), Actors.current().person());
        return edit(before, details -> details.with(mine));
    }

    /// Gives the task another place among those of its record.
    ///
    /// @param position from 1
    public Task move(TaskNumber number, int position) {
        var task = access.forWork(number);
        new Check()
                .that(position >= 1 && position <= MOST, "position", "between", 1, MOST)
                .orRefuse();
        for (var moved : keeping.chain(task.record()).moved(number, position)) {
            keeping.save(access.get(moved.number()), Outcome.of(moved), "ORDER");
        }
        return access.get(number);
    }

    /// The names that are new in a text of the task and stand for nobody who may read it.
    ///
    /// @param before what the text took the place of
    @Transactional(readOnly = true)
    public List<String> untold(TaskNumber number, String before, String text) {
        return keeping.untold(access.get(number), before, text);
    }

    private Task edit(Task before, UnaryOperator<TaskDetails> change) {
        var chain = keeping.chain(before.record());
        var details = rules.checkEdit(before, change.apply(TaskDetails.of(before)), chain);
        var plan =
                new Plan(
                        details.due(), before.plan().position(), new TreeSet<>(details.waitsFor()));
        var after =
                before.with(details.wording())
                        .heldBy(details.holder().team(), details.holder().assignee())
                        .with(plan)
                        .with(details.custom());
        return after.equals(before)
                ? before
                : keeping.given(before, keeping.save(before, Outcome.of(after), "EDIT"));
    }

    private Optional<TeamId> teamOfActor(Task task) {
        var mine = Actors.current().standing().teams();
        return task.handling()
                .team()
                .filter(team -> mine.contains(team.value()))
                .or(() ->
                        teams.active().stream()
                                .map(TeamSummary::id)
                                .filter(team -> mine.contains(team.value()))
                                .findFirst());
    }
}
