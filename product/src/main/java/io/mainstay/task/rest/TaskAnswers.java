package io.mainstay.task.rest;

import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomJson;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.NamedJson;
import io.mainstay.task.application.TaskAccess;
import io.mainstay.task.domain.Task;
import io.mainstay.task.persistence.TaskList;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Shows a task to whoever asked. Who gave it away and no longer sees it gets an empty answer.
@Component
class TaskAnswers {

    static final String PATH = "/api/v1/tasks";

    private final TaskAccess access;
    private final TaskList list;
    private final Lists lists;
    private final CustomFields customFields;

    TaskAnswers(TaskAccess access, TaskList list, Lists lists, CustomFields customFields) {
        this.access = access;
        this.list = list;
        this.lists = lists;
        this.customFields = customFields;
    }

    ResponseEntity<TaskJson> answer(Task task) {
        return Answers.versioned(task.version(), json(task));
    }

    ResponseEntity<TaskJson> created(Task task) {
        return Answers.created(PATH + "/" + task.number(), task.version(), json(task));
    }

    private Optional<TaskJson> json(Task task) {
        return lists.row(list.declaration(), task.ref()).map(row -> json(task, row));
    }

    private TaskJson json(Task task, Row row) {
        return new TaskJson(
                task.number().toString(),
                task.version(),
                task.record().toString(),
                task.state(),
                access.actions(task),
                task.wording().title(),
                task.wording().description(),
                NamedJson.in(row, "team"),
                NamedJson.in(row, "assignee"),
                task.plan().due(),
                task.plan().position(),
                TaskJson.waitsFor(task),
                task.handling().completed(),
                task.handling().cancelReason(),
                CustomJson.of(customFields.shown(TaskList.NAME, task.custom())));
    }
}
