package io.mainstay.knowledge.web;

import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.application.AnswerService;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleTransitions;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.web.ArticleForms.ReasonForm;
import io.mainstay.knowledge.web.ArticleForms.VerdictForm;
import io.mainstay.knowledge.web.ArticlePage.Asked;
import io.mainstay.notification.Mentions;
import io.mainstay.platform.web.Submitted;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The moves of an article's life, and what its readers say of it, each one form that posts.
@Controller
@RequestMapping("/articles/{number}")
class ArticleActionPages {

    private final ArticleTransitions transitions;
    private final AnswerService answers;
    private final ArticleAccess access;
    private final ArticlePageMaker pages;

    ArticleActionPages(
            ArticleTransitions transitions,
            AnswerService answers,
            ArticleAccess access,
            ArticlePageMaker pages) {
        this.transitions = transitions;
        this.answers = answers;
        this.access = access;
        this.pages = pages;
    }

    @PostMapping("/submission")
    String submit(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act("submit", number, form, model, (article, sent) -> transitions.submit(article));
    }

    @PostMapping("/publication")
    String publish(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act("publish", number, form, model, (article, sent) -> transitions.publish(article));
    }

    @PostMapping("/return")
    String sendBack(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return remark("send-back", number, form, model, transitions::sendBack);
    }

    @PostMapping("/revision")
    String revise(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act("revise", number, form, model, (article, sent) -> transitions.revise(article));
    }

    @PostMapping("/revision/removal")
    String discard(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act("discard", number, form, model, (article, sent) -> transitions.discard(article));
    }

    @PostMapping("/retirement")
    String retire(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return remark("retire", number, form, model, transitions::retire);
    }

    @PostMapping("/verdict")
    String judge(@PathVariable String number, Submitted<VerdictForm> form, Model model) {
        return act(
                "verdict",
                number,
                form,
                model,
                (article, sent) -> answers.judge(article, helped(sent)));
    }

    private static boolean helped(VerdictForm sent) {
        return switch (text(sent.helped())) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidInput.of("helped", "required");
        };
    }

    private <F> String act(
            String word,
            String number,
            Submitted<F> form,
            Model model,
            BiConsumer<ArticleNumber, F> work) {
        var article = ArticleNumber.of(number);
        return form.attempt(
                sent -> {
                    work.accept(article, sent);
                    return form.then(back(article), "knowledge.notice." + word, article);
                },
                () -> again(article, word, model));
    }

    /// A move that is given a reason, and whom that names in vain.
    private String remark(
            String word,
            String number,
            Submitted<ReasonForm> form,
            Model model,
            BiFunction<ArticleNumber, String, Article> work) {
        var article = ArticleNumber.of(number);
        return form.attempt(
                sent -> {
                    var reason = text(sent.reason());
                    var untold = transitions.untold(work.apply(article, reason), reason);
                    var key = "knowledge.notice." + word;
                    return untold.isEmpty()
                            ? form.then(back(article), key, article)
                            : form.then(
                                    back(article), key + "-untold", article, Mentions.said(untold));
                },
                () -> again(article, word, model));
    }

    private String again(ArticleNumber article, String word, Model model) {
        model.addAttribute("page", pages.page(access.get(article), Asked.acting(word)));
        return "knowledge/show";
    }

    /// To where the work goes on: at the revision while there is one.
    private String back(ArticleNumber article) {
        return isRevised(article)
                ? "/articles/" + article + "?tab=revision"
                : "/articles/" + article;
    }

    /// Whoever gave it away and no longer sees it is shown what others are.
    private boolean isRevised(ArticleNumber article) {
        return access.find(article)
                .filter(found -> found.revision().isPresent())
                .filter(access::isKeeper)
                .isPresent();
    }
}
