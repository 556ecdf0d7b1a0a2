package io.mainstay.journal.web;

import io.mainstay.journal.JournalPermission;
import io.mainstay.journal.TimeSheet;
import io.mainstay.journal.application.TimeSpentService;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.People;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.platform.web.list.ListViews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The time spent on any record, and the list of all. A record's own page shows its time with the
/// part `journal/time`.
@Controller
class TimePages {

    private final TimeSpentService times;
    private final RecordDoors doors;
    private final People people;
    private final ListViews lists;
    private final ListLook look;

    TimePages(
            TimeSpentService times,
            RecordDoors doors,
            People people,
            ListViews lists,
            @Qualifier("timeLook") ListLook look) {
        this.times = times;
        this.doors = doors;
        this.people = people;
        this.lists = lists;
        this.look = look;
    }

    @GetMapping("/time-spent")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", lists.show(look, request));
        return "journal/time_list";
    }

    @GetMapping("/records/{number}/time-spent")
    String show(@PathVariable String number, Model model) {
        return show(card(ref(number)), model);
    }

    @PostMapping("/records/{number}/time-spent")
    String spend(@PathVariable String number, Submitted<TimeForm> form, Model model) {
        var card = card(ref(number));
        return form.attempt(
                sent -> {
                    var who = sent.somebody().map(typed -> people.meant("person", typed));
                    times.spend(card.ref(), sent.effort(who));
                    return form.then(onItsPage(card), "journal.time.notice.entered", card.ref());
                },
                () -> show(card, model));
    }

    @PostMapping("/time-spent/{id}/correction")
    String correct(@PathVariable long id, Submitted<TimeForm> form, Model model) {
        var card = card(times.get(id).record());
        return form.attempt(
                sent -> {
                    times.correct(id, sent.effort(Optional.empty()));
                    return form.then(onItsPage(card), "journal.time.notice.corrected", card.ref());
                },
                () -> show(card, model));
    }

    private String show(RecordCard card, Model model) {
        model.addAttribute("page", new TimePage(card, new TimeSection(sheet(card.ref()))));
        return "journal/time_page";
    }

    private TimeSheet sheet(RecordRef record) {
        return times.of(record).orElseThrow(() -> new NotAllowed(JournalPermission.READ_TIME));
    }

    private static String onItsPage(RecordCard card) {
        return card.href() + "?tab=time";
    }

    private RecordCard card(RecordRef ref) {
        return doors.open(ref);
    }

    private static RecordRef ref(String number) {
        return RecordRef.parse(number).orElseThrow(() -> new NoSuchRecord(number));
    }
}
