package io.mainstay.task.web;

import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.task.Tasks;
import io.mainstay.task.application.TaskDetails;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.web.TaskForms.DetailsForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The tasks of any record. A record's own page shows them with the part `task/board`.
@Controller
@RequestMapping("/records/{number}/tasks")
class RecordTaskPages {

    private final Tasks boards;
    private final TaskService tasks;
    private final RecordDoors doors;
    private final Pickers pickers;

    RecordTaskPages(Tasks boards, TaskService tasks, RecordDoors doors, Pickers pickers) {
        this.boards = boards;
        this.tasks = tasks;
        this.doors = doors;
        this.pickers = pickers;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var card = card(number);
        var board = boards.board(card.ref()).orElseThrow(() -> new NotAllowed(READ_NOTES));
        model.addAttribute("page", new BoardPage(card, board));
        return "task/board_page";
    }

    @PostMapping
    String add(@PathVariable String number, Submitted<DetailsForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var card = card(number);
                    var details = sent.over(TaskDetails.BLANK, pickers, form.zone());
                    var task = tasks.add(card.ref(), details);
                    var untold = tasks.untold(task.number(), "", task.wording().description());
                    return TaskNotice.of("added", untold)
                            .on(form, WayBack.board(card), task.number());
                },
                () -> show(number, model));
    }

    private RecordCard card(String number) {
        return doors.open(RecordRef.of(number));
    }
}
