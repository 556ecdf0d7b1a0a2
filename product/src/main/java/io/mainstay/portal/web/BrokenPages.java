package io.mainstay.portal.web;

import io.mainstay.journal.Attachments.Upload;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.platform.web.SentFile;
import io.mainstay.platform.web.Submitted;
import io.mainstay.servicedesk.SelfService;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Something is broken: what is asked, what may be the answer already, and where it goes.
@Controller
@RequestMapping(BrokenPage.ACTION)
class BrokenPages {

    private final BrokenPageMaker pages;
    private final SelfService desk;

    BrokenPages(BrokenPageMaker pages, SelfService desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String about, Model model) {
        return show(new BrokenForm(about, null, null, null, null, null), model);
    }

    /// What may be the answer to what was typed so far.
    @PostMapping("/known")
    String look(BrokenForm typed, Model model) {
        return show(typed, model);
    }

    /// Whoever has not seen what may be the answer is shown that first.
    @PostMapping
    String tell(
            Submitted<BrokenForm> form,
            BrokenForm typed,
            @RequestParam(required = false, name = "file") @Nullable List<MultipartFile> files,
            Model model) {
        if (isToLook(typed)) {
            return form.again(BrokenPage.ACTION, Map.of(), () -> show(typed, model));
        }
        return form.attempt(
                sent ->
                        sent.answer()
                                .map(article -> answered(form, sent, ArticleNumber.of(article)))
                                .orElseGet(() -> told(form, sent, files)),
                () -> show(typed, model));
    }

    private boolean isToLook(BrokenForm typed) {
        return typed.answer().isEmpty()
                && !typed.hasLooked()
                && !desk.isTaken(typed.told())
                && !pages.known(typed).isNothing();
    }

    private String told(
            Submitted<BrokenForm> form, BrokenForm sent, @Nullable List<MultipartFile> files) {
        var number = desk.report(sent.told(), uploads(files));
        return form.then(Thing.href(number.toString()), "portal.notice.reported");
    }

    private String answered(Submitted<BrokenForm> form, BrokenForm sent, ArticleNumber article) {
        desk.answered(sent.told(), article);
        return form.then("/portal/answers/" + article, "portal.notice.answered");
    }

    private String show(BrokenForm typed, Model model) {
        model.addAttribute("page", pages.page(typed));
        return "portal/broken";
    }

    static List<Upload> uploads(@Nullable List<MultipartFile> files) {
        return SentFile.of(files).stream()
                .map(file -> new Upload(file.name(), false, file.content()))
                .toList();
    }
}
