package io.mainstay.automation.web;

import static io.mainstay.platform.web.FormValues.isTrue;
import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.perhapsNumber;
import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.automation.application.ReplyService;
import io.mainstay.automation.domain.Reply;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.Submitted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Standard replies: their list, the form of each, and what a record's page offers to insert.
@Controller
@RequestMapping("/replies")
class ReplyPages {

    private static final String PATH = "/replies";

    private final ReplyService replies;
    private final Teams teams;
    private final RecordDoors doors;

    ReplyPages(ReplyService replies, Teams teams, RecordDoors doors) {
        this.replies = replies;
        this.teams = teams;
        this.doors = doors;
    }

    @GetMapping
    String list(Model model) {
        var all = replies.all();
        var owners = all.stream().flatMap(reply -> reply.team().stream()).distinct().toList();
        model.addAttribute(
                "page", new RepliesPage(all, teams.names(owners), keepers().isSomebody()));
        return "automation/replies";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return show(ReplyPage.blank(keepers().first()), model);
    }

    @PostMapping
    String add(Submitted<ReplyForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var made = replies.add(sent.over(ReplyPage.blank(Optional.empty())));
                    return form.then(PATH, "automation.notice.reply", made.title());
                },
                () -> fresh(model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        return show(replies.get(id), model);
    }

    @PostMapping("/{id}")
    String edit(@PathVariable long id, Submitted<ReplyForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var edited = replies.edit(id, sent.seen(), sent::over);
                    return form.then(PATH, "automation.notice.reply", edited.title());
                },
                () -> show(id, model));
    }

    @GetMapping("/for/{number}")
    String filled(@PathVariable String number, Model model) {
        var card = doors.open(RecordRef.of(number));
        model.addAttribute("page", new FilledPage(card, replies.filled(card.ref())));
        return "automation/filled";
    }

    private String show(Reply reply, Model model) {
        var keepers = keepers();
        var keeps = reply.id() == 0 ? keepers.isSomebody() : replies.mayKeep(reply.team());
        model.addAttribute("page", new ReplyPage(reply, keepers, keeps));
        return "automation/reply";
    }

    private Owners keepers() {
        return new Owners(replies.keepable(), replies.mayKeep(Optional.empty()));
    }

    /// A reply as its form sends it.
    record ReplyForm(
            @Nullable String title,
            @Nullable String text,
            @Nullable String team,
            @Nullable Boolean active,
            @Nullable Long version) {

        /// A new reply's form has no box for it.
        Reply over(Reply before) {
            return new Reply(
                    before.id(),
                    perhaps(title).orElse(""),
                    written(text, before.body()),
                    perhapsNumber(team, "team").map(TeamId::new),
                    before.id() == 0 || isTrue(active),
                    before.version());
        }

        long seen() {
            return version == null ? -1 : version;
        }
    }
}
