package io.mainstay.task.web;

import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.task.domain.Task;
import io.mainstay.task.persistence.TaskList;
import org.springframework.stereotype.Component;

/// Reads a task as its list knows it, with the names beside the ids.
@Component
class TaskRows {

    private final Lists lists;
    private final TaskList tasks;

    TaskRows(Lists lists, TaskList tasks) {
        this.lists = lists;
        this.tasks = tasks;
    }

    Row of(Task task) {
        return lists.row(tasks.declaration(), task.ref()).orElseThrow();
    }
}
