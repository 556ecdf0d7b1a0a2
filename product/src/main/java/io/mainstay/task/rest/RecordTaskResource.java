package io.mainstay.task.rest;

import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import io.mainstay.task.application.TaskDetails;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.persistence.TaskList;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tasks of one record, of whatever kind: `/api/v1/incidents/INC-1042/tasks`.
@RestController
@RequestMapping("/api/v1/{records}/{number}/tasks")
class RecordTaskResource {

    private final TaskService tasks;
    private final TaskAnswers answers;
    private final RecordDoors doors;
    private final TaskList list;
    private final ListAnswers lists;

    RecordTaskResource(
            TaskService tasks,
            TaskAnswers answers,
            RecordDoors doors,
            TaskList list,
            ListAnswers lists) {
        this.tasks = tasks;
        this.answers = answers;
        this.doors = doors;
        this.list = list;
        this.lists = lists;
    }

    /// In their order; for more than fit, filter the list of tasks by `record`.
    @GetMapping
    ListJson<Map<String, Object>> of(
            @PathVariable String records,
            @PathVariable String number,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int size) {
        var record = doors.at(records, number);
        return lists.answer(
                list.declaration(),
                ListRequest.filtered("record==" + record)
                        .sortedBy("position")
                        .from(cursor)
                        .sized(ListRequest.checkedSize(size)));
    }

    /// Adds one as the last.
    @PostMapping
    @Needs("title")
    ResponseEntity<TaskJson> add(
            @PathVariable String records,
            @PathVariable String number,
            @RequestBody TaskEditJson told) {
        return answers.created(tasks.add(doors.at(records, number), told.on(TaskDetails.BLANK)));
    }
}
