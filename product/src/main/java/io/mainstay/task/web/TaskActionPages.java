package io.mainstay.task.web;

import static io.mainstay.platform.web.FormValues.number;
import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.platform.web.Submitted;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskAccess;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.application.TaskTransitions;
import io.mainstay.task.domain.Task;
import io.mainstay.task.web.TaskForms.MoveForm;
import io.mainstay.task.web.TaskForms.ReasonForm;
import io.mainstay.task.web.TaskPage.Asked;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The moves of a task's life, and its place among the others, each one form that posts. With
/// `from` the way leads back to the record on whose page the form stood.
@Controller
@RequestMapping("/tasks/{number}")
class TaskActionPages {

    private final TaskTransitions transitions;
    private final TaskService tasks;
    private final TaskAccess access;
    private final TaskPageMaker pages;
    private final WayBack back;

    TaskActionPages(
            TaskTransitions transitions,
            TaskService tasks,
            TaskAccess access,
            TaskPageMaker pages,
            WayBack back) {
        this.transitions = transitions;
        this.tasks = tasks;
        this.access = access;
        this.pages = pages;
        this.back = back;
    }

    /// One of the moves, as it was asked for.
    private record Asking(String word, String number, Optional<String> from) {

        TaskNumber task() {
            return TaskNumber.of(number);
        }
    }

    @PostMapping("/taking")
    String take(
            @PathVariable String number,
            @RequestParam Optional<String> from,
            Submitted<ReasonForm> form,
            Model model) {
        var asking = new Asking("take", number, from);
        return act(asking, form, model, sent -> tasks.take(asking.task()));
    }

    @PostMapping("/work")
    String start(
            @PathVariable String number,
            @RequestParam Optional<String> from,
            Submitted<ReasonForm> form,
            Model model) {
        var asking = new Asking("start", number, from);
        return act(asking, form, model, sent -> transitions.start(asking.task()));
    }

    @PostMapping("/completion")
    String complete(
            @PathVariable String number,
            @RequestParam Optional<String> from,
            Submitted<ReasonForm> form,
            Model model) {
        var asking = new Asking("complete", number, from);
        return act(asking, form, model, sent -> transitions.complete(asking.task()));
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable String number,
            @RequestParam Optional<String> from,
            Submitted<ReasonForm> form,
            Model model) {
        var asking = new Asking("reopen", number, from);
        return act(asking, form, model, sent -> transitions.reopen(asking.task()));
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable String number,
            @RequestParam Optional<String> from,
            Submitted<ReasonForm> form,
            Model model) {
        var asking = new Asking("cancel", number, from);
        return form.attempt(
                sent -> {
                    var reason = text(sent.reason());
                    var task = transitions.cancel(asking.task(), reason);
                    return TaskNotice.of("cancel", tasks.untold(task.number(), "", reason))
                            .on(form, back.from(task, asking.from()), task.number());
                },
                again(asking, model));
    }

    @PostMapping("/position")
    String move(
            @PathVariable String number,
            @RequestParam Optional<String> from,
            Submitted<MoveForm> form,
            Model model) {
        var asking = new Asking("move", number, from);
        return act(
                asking,
                form,
                model,
                sent ->
                        tasks.move(
                                asking.task(),
                                (int) Math.clamp(number(sent.position(), "position"), -1, 9_999)));
    }

    private <F> String act(Asking asking, Submitted<F> form, Model model, Work<F> work) {
        return form.attempt(
                sent -> {
                    var task = work.on(sent);
                    return form.then(
                            back.from(task, asking.from()),
                            "task.notice." + asking.word(),
                            task.number());
                },
                again(asking, model));
    }

    private Supplier<String> again(Asking asking, Model model) {
        return () -> {
            var task = access.get(asking.task());
            model.addAttribute("page", pages.page(task, Asked.acting(asking.word())));
            return "task/show";
        };
    }

    /// What a form does to a task.
    private interface Work<F> {

        Task on(F sent);
    }
}
