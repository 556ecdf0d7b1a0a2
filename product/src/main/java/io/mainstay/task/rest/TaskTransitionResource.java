package io.mainstay.task.rest;

import io.mainstay.platform.rest.Needs;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.application.TaskTransitions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The life of a task: every change of state is a part of it that comes.
@RestController
@RequestMapping(TaskAnswers.PATH + "/{number}")
class TaskTransitionResource {

    private final TaskTransitions transitions;
    private final TaskService tasks;
    private final TaskAnswers answers;

    TaskTransitionResource(TaskTransitions transitions, TaskService tasks, TaskAnswers answers) {
        this.transitions = transitions;
        this.tasks = tasks;
        this.answers = answers;
    }

    record ReasonJson(@Nullable String reason) {}

    /// @param position from 1, among the tasks of the record
    record PositionJson(@Nullable Integer position) {}

    @PutMapping("/work")
    ResponseEntity<TaskJson> start(@PathVariable String number) {
        return answers.answer(transitions.start(TaskNumber.of(number)));
    }

    @PutMapping("/completion")
    ResponseEntity<TaskJson> complete(@PathVariable String number) {
        return answers.answer(transitions.complete(TaskNumber.of(number)));
    }

    @PostMapping("/reopening")
    ResponseEntity<TaskJson> reopen(@PathVariable String number) {
        return answers.answer(transitions.reopen(TaskNumber.of(number)));
    }

    @PutMapping("/cancellation")
    @Needs("reason")
    ResponseEntity<TaskJson> cancel(@PathVariable String number, @RequestBody ReasonJson why) {
        var reason = Objects.requireNonNullElse(why.reason(), "");
        return answers.answer(transitions.cancel(TaskNumber.of(number), reason));
    }

    @PutMapping("/position")
    @Needs("position")
    ResponseEntity<TaskJson> move(@PathVariable String number, @RequestBody PositionJson to) {
        var position = Objects.requireNonNullElse(to.position(), 0);
        return answers.answer(tasks.move(TaskNumber.of(number), position));
    }
}
