package io.mainstay.task.web;

import io.mainstay.classification.CustomFields;
import io.mainstay.people.Holder;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.platform.web.record.Histories;
import io.mainstay.task.application.TaskAccess;
import io.mainstay.task.domain.Task;
import io.mainstay.task.persistence.TaskList;
import io.mainstay.task.web.TaskPage.Asked;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gathers what the page of a task shows.
@Component
class TaskPageMaker {

    private final TaskAccess access;
    private final TaskRows rows;
    private final RecordDoors doors;
    private final Histories histories;
    private final Pickers pickers;
    private final CustomFields customFields;

    TaskPageMaker(
            TaskAccess access,
            TaskRows rows,
            RecordDoors doors,
            Histories histories,
            Pickers pickers,
            CustomFields customFields) {
        this.access = access;
        this.rows = rows;
        this.doors = doors;
        this.histories = histories;
        this.pickers = pickers;
        this.customFields = customFields;
    }

    TaskPage page(Task task, Asked asked) {
        var row = rows.of(task);
        return new TaskPage(
                task,
                row,
                doors.open(task.record()),
                others(task),
                access.actions(task),
                access.mayWork(task.record()),
                access.isOverdue(task),
                asked.edit() ? holder(task, row) : "",
                customFields.shown(TaskList.NAME, task.custom()),
                asked,
                histories.of(task.ref(), asked.before(), "/tasks/" + task.number()));
    }

    private List<Task> others(Task task) {
        return access.of(task.record()).stream()
                .filter(other -> !other.number().equals(task.number()))
                .toList();
    }

    private String holder(Task task, Row row) {
        var handling = task.handling();
        var names =
                name(row, "team")
                        + handling.assignee().map(any -> " – " + name(row, "assignee")).orElse("");
        return handling.team()
                .map(team -> new Holder(team, handling.assignee()))
                .map(holder -> pickers.typed("holder", holder, names))
                .orElse("");
    }

    private static String name(Row row, String field) {
        return row.reference(field).map(Row.Reference::label).orElse("");
    }
}
