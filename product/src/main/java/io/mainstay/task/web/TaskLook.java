package io.mainstay.task.web;

import io.mainstay.platform.web.list.Column;
import io.mainstay.platform.web.list.Column.Kind;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.task.application.TaskTone;
import io.mainstay.task.domain.TaskLifecycle.State;
import io.mainstay.task.persistence.TaskList;
import java.util.List;

/// How the list of tasks looks.
final class TaskLook {

    private TaskLook() {}

    static ListLook of(TaskList tasks) {
        return new ListLook(
                tasks.declaration(),
                "/tasks",
                "number",
                List.of(
                        Column.of("number", Kind.REF),
                        Column.of("title", Kind.TITLE),
                        Column.state("state", state -> TaskTone.of(State.valueOf(state))),
                        Column.of("record", Kind.TEXT),
                        Column.of("team", Kind.TEXT).asLesser(),
                        Column.of("assignee", Kind.PERSON).asLesser(),
                        Column.of("due", Kind.TIME)),
                TaskList.VIEWS);
    }
}
