package io.mainstay.task.web;

import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskAccess;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.persistence.TaskList;
import io.mainstay.task.web.TaskForms.DetailsForm;
import io.mainstay.task.web.TaskPage.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The list of tasks, and the page of one.
@Controller
@RequestMapping("/tasks")
class TaskPages {

    private final ListViews lists;
    private final TaskList list;
    private final TaskAccess access;
    private final TaskService tasks;
    private final TaskPageMaker pages;
    private final Pickers pickers;

    TaskPages(
            ListViews lists,
            TaskList list,
            TaskAccess access,
            TaskService tasks,
            TaskPageMaker pages,
            Pickers pickers) {
        this.lists = lists;
        this.list = list;
        this.access = access;
        this.tasks = tasks;
        this.pages = pages;
        this.pickers = pickers;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", lists.show(TaskLook.of(list), request));
        return "task/list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Question asked, Model model) {
        return show(TaskNumber.of(number), asked.asked(), model);
    }

    @PostMapping("/{number}/properties")
    String edit(@PathVariable String number, Submitted<DetailsForm> form, Model model) {
        var task = TaskNumber.of(number);
        return form.attempt(
                sent -> {
                    var before = access.get(task).wording().description();
                    var after =
                            tasks.edit(
                                    task,
                                    sent.seen(),
                                    known -> sent.over(known, pickers, form.zone()));
                    var untold = tasks.untold(task, before, after.wording().description());
                    return TaskNotice.of("saved", untold).on(form, "/tasks/" + task, task);
                },
                () -> show(task, Asked.EDITING, model));
    }

    private String show(TaskNumber number, Asked asked, Model model) {
        model.addAttribute("page", pages.page(access.get(number), asked));
        return "task/show";
    }

    /// What the address asks to see.
    ///
    /// @param act the action whose form is open
    /// @param edit present when the properties are open in a form
    /// @param before the cursor of an earlier page of the history
    record Question(@Nullable String act, @Nullable String edit, @Nullable String before) {

        Asked asked() {
            return new Asked(
                    Optional.ofNullable(act),
                    edit != null,
                    Optional.ofNullable(before)
                            .filter(text -> text.matches("[0-9]{1,18}"))
                            .map(Long::valueOf));
        }
    }
}
