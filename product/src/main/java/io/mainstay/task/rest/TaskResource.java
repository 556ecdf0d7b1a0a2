package io.mainstay.task.rest;

import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskAccess;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.persistence.TaskList;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tasks: find, read and edit them. A new one is made where its record is.
@RestController
@RequestMapping(TaskAnswers.PATH)
class TaskResource {

    private final TaskService tasks;
    private final TaskAccess access;
    private final TaskAnswers answers;
    private final TaskList list;
    private final ListAnswers lists;

    TaskResource(
            TaskService tasks,
            TaskAccess access,
            TaskAnswers answers,
            TaskList list,
            ListAnswers lists) {
        this.tasks = tasks;
        this.access = access;
        this.answers = answers;
        this.list = list;
        this.lists = lists;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        return lists.answer(list.declaration(), request);
    }

    @GetMapping("/{number}")
    ResponseEntity<TaskJson> show(@PathVariable String number) {
        return answers.answer(access.get(TaskNumber.of(number)));
    }

    /// A JSON merge patch over the fields that may be edited.
    @PatchMapping("/{number}")
    ResponseEntity<TaskJson> edit(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody TaskEditJson change) {
        return answers.answer(tasks.edit(TaskNumber.of(number), version.value(), change::on));
    }
}
