package io.mainstay.bulletin.web;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.application.BulletinAccess;
import io.mainstay.bulletin.application.BulletinDetails;
import io.mainstay.bulletin.application.BulletinService;
import io.mainstay.bulletin.web.BulletinForms.DetailsForm;
import io.mainstay.bulletin.web.BulletinPage.Asked;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The list of bulletins, the form for a new one, and the page of one.
@Controller
@RequestMapping(BulletinLook.PATH)
class BulletinPages {

    private final ListViews lists;
    private final BulletinAccess access;
    private final BulletinService bulletins;
    private final BulletinPageMaker pages;
    private final OfferedPlaces choices;

    BulletinPages(
            ListViews lists,
            BulletinAccess access,
            BulletinService bulletins,
            BulletinPageMaker pages,
            OfferedPlaces choices) {
        this.lists = lists;
        this.access = access;
        this.bulletins = bulletins;
        this.pages = pages;
        this.choices = choices;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", lists.show(BulletinLook.LIST, request));
        return "bulletin/list";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        access.requireDraft();
        var blank = BulletinDetails.BLANK;
        var page = new NewBulletinPage(blank, choices.offered(blank.readers().addressees()));
        model.addAttribute("page", page);
        return "bulletin/new";
    }

    @PostMapping
    String write(Submitted<DetailsForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var details = sent.over(BulletinDetails.BLANK, form.zone());
                    var number = bulletins.write(details).number();
                    return form.then(
                            BulletinLook.PATH + "/" + number, "bulletin.notice.written", number);
                },
                () -> fresh(model));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Question asked, Model model) {
        return show(BulletinNumber.of(number), asked.asked(), model);
    }

    @PostMapping("/{number}/properties")
    String edit(@PathVariable String number, Submitted<DetailsForm> form, Model model) {
        var bulletin = BulletinNumber.of(number);
        return form.attempt(
                sent -> {
                    bulletins.edit(bulletin, sent.seen(), before -> sent.over(before, form.zone()));
                    return form.then(
                            BulletinLook.PATH + "/" + bulletin, "bulletin.notice.saved", bulletin);
                },
                () -> show(bulletin, Asked.editing(), model));
    }

    private String show(BulletinNumber number, Asked asked, Model model) {
        model.addAttribute("page", pages.page(access.get(number), asked));
        return "bulletin/show";
    }

    /// What the address asks to see.
    ///
    /// @param act the action whose form is open
    /// @param edit present when the bulletin is open in a form
    /// @param before the cursor of an earlier page of the history
    record Question(
            @Nullable String act,
            @Nullable String edit,
            @Nullable String tab,
            @Nullable String before) {

        Asked asked() {
            var history = before != null || "history".equals(tab);
            return new Asked(
                    Optional.ofNullable(act),
                    edit != null,
                    history ? "history" : "bulletin",
                    Optional.ofNullable(before)
                            .filter(any -> any.matches("[0-9]{1,18}"))
                            .map(Long::valueOf));
        }
    }
}
