package io.mainstay.knowledge.web;

import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.application.AnswerService;
import io.mainstay.knowledge.web.ArticleForms.AnswerForm;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.FormValues;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.pick.Pickers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The articles that answered a record. A record's own page shows them with the part
/// `knowledge/answers`.
@Controller
@RequestMapping("/records/{number}/articles")
class RecordArticlePages {

    private final AnswerService answers;
    private final RecordDoors doors;
    private final Pickers pickers;

    RecordArticlePages(AnswerService answers, RecordDoors doors, Pickers pickers) {
        this.answers = answers;
        this.doors = doors;
        this.pickers = pickers;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var card = card(number);
        model.addAttribute("page", new RecordArticlesPage(card, answers.of(card.ref())));
        return "knowledge/record_articles";
    }

    @PostMapping
    String answer(@PathVariable String number, Submitted<AnswerForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var card = card(number);
                    answers.requireAnswering(card.ref());
                    var article = meant(FormValues.text(sent.article()));
                    answers.answer(card.ref(), article);
                    return form.then(back(card), "knowledge.notice.answered", article);
                },
                () -> show(number, model));
    }

    @PostMapping("/{article}/removal")
    String takeBack(
            @PathVariable String number,
            @PathVariable String article,
            Submitted<AnswerForm> form,
            Model model) {
        return form.attempt(
                sent -> {
                    var card = card(number);
                    var taken = ArticleNumber.of(article);
                    answers.takeBack(card.ref(), taken);
                    return form.then(back(card), "knowledge.notice.taken-back", taken);
                },
                () -> show(number, model));
    }

    private ArticleNumber meant(String typed) {
        var id = pickers.meant(ArticlePicks.KIND, "article", typed);
        return new ArticleNumber(FormValues.number(id, "article"));
    }

    /// Every kind that shows its articles has them beside its links.
    private static String back(RecordCard card) {
        return card.href() + "?tab=links";
    }

    private RecordCard card(String number) {
        return doors.open(RecordRef.of(number));
    }
}
