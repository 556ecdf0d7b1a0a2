package io.mainstay.bulletin.web;

import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.application.BulletinAccess;
import io.mainstay.bulletin.application.BulletinReading;
import io.mainstay.bulletin.application.BulletinTransitions;
import io.mainstay.bulletin.web.BulletinForms.EndForm;
import io.mainstay.bulletin.web.BulletinForms.PlainForm;
import io.mainstay.bulletin.web.BulletinForms.UpdateForm;
import io.mainstay.bulletin.web.BulletinPage.Asked;
import io.mainstay.platform.web.LocalPath;
import io.mainstay.platform.web.Submitted;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The moves of a bulletin's life, and what its readers do with it, each one form that posts.
@Controller
@RequestMapping(BulletinLook.PATH + "/{number}")
class BulletinActionPages {

    private final BulletinTransitions transitions;
    private final BulletinReading reading;
    private final BulletinAccess access;
    private final BulletinPageMaker pages;

    BulletinActionPages(
            BulletinTransitions transitions,
            BulletinReading reading,
            BulletinAccess access,
            BulletinPageMaker pages) {
        this.transitions = transitions;
        this.reading = reading;
        this.access = access;
        this.pages = pages;
    }

    @PostMapping("/publication")
    String publish(@PathVariable String number, Submitted<PlainForm> form, Model model) {
        return act("publish", number, form, model, (it, sent) -> transitions.publish(it));
    }

    @PostMapping("/updates")
    String update(@PathVariable String number, Submitted<UpdateForm> form, Model model) {
        return act(
                "update",
                number,
                form,
                model,
                (it, sent) -> transitions.update(it, sent.over(access.get(it), form.zone())));
    }

    @PostMapping("/end")
    String end(@PathVariable String number, Submitted<EndForm> form, Model model) {
        return act(
                "end",
                number,
                form,
                model,
                (it, sent) -> transitions.end(it, written(sent.body(), "")));
    }

    @PostMapping("/removal")
    String discard(@PathVariable String number, Submitted<PlainForm> form, Model model) {
        return act("discard", number, form, model, (it, sent) -> transitions.discard(it));
    }

    @PostMapping("/following")
    String follow(@PathVariable String number, Submitted<PlainForm> form, Model model) {
        return act("follow", number, form, model, (it, sent) -> reading.follow(it));
    }

    @PostMapping("/following/removal")
    String unfollow(@PathVariable String number, Submitted<PlainForm> form, Model model) {
        return act("unfollow", number, form, model, (it, sent) -> reading.unfollow(it));
    }

    /// Goes back to the page with the banner.
    @PostMapping("/away")
    String putAway(@PathVariable String number, Submitted<PlainForm> form) {
        var bulletin = BulletinNumber.of(number);
        return form.attempt(
                sent -> {
                    reading.putAway(bulletin);
                    var back = LocalPath.parse(sent.back()).orElse("/");
                    return form.then(back, "bulletin.notice.away", bulletin);
                },
                () -> "redirect:" + BulletinLook.PATH + "/" + bulletin);
    }

    private <F> String act(
            String word,
            String number,
            Submitted<F> form,
            Model model,
            BiConsumer<BulletinNumber, F> work) {
        var bulletin = BulletinNumber.of(number);
        return form.attempt(
                sent -> {
                    work.accept(bulletin, sent);
                    return form.then(
                            BulletinLook.PATH + "/" + bulletin,
                            "bulletin.notice." + word,
                            bulletin);
                },
                () -> {
                    model.addAttribute(
                            "page", pages.page(access.get(bulletin), Asked.acting(word)));
                    return "bulletin/show";
                });
    }
}
