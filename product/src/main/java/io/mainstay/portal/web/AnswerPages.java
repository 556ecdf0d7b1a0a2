package io.mainstay.portal.web;

import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.LikelyAnswer;
import io.mainstay.knowledge.ReadArticles;
import io.mainstay.platform.web.Submitted;
import io.mainstay.servicedesk.SelfService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// I have a question: looking for answers, reading one, saying whether it helped.
@Controller
@RequestMapping("/portal/answers")
class AnswerPages {

    private static final int SHOWN = 12;

    private final Box box;
    private final ReadArticles articles;
    private final SelfService desk;

    AnswerPages(Box box, ReadArticles articles, SelfService desk) {
        this.box = box;
        this.articles = articles;
        this.desk = desk;
    }

    record VerdictForm(@Nullable String helped) {}

    @GetMapping
    String look(
            @RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        var found = box.find(q, request.getHeader("HX-Request") == null);
        var often = found.isAsked() ? List.<LikelyAnswer>of() : often();
        model.addAttribute("page", new AnswersPage(found, often, desk.isOpen()));
        return "portal/answers";
    }

    @GetMapping("/{number}")
    String read(@PathVariable String number, Model model) {
        return show(ArticleNumber.of(number), model);
    }

    @PostMapping("/{number}/verdict")
    String judge(@PathVariable String number, Submitted<VerdictForm> form, Model model) {
        var article = ArticleNumber.of(number);
        return form.attempt(
                sent -> {
                    var helped = helped(sent);
                    articles.judge(article, helped);
                    return form.then(
                            "/portal/answers/" + article,
                            helped ? "portal.notice.helped" : "portal.notice.not-helped");
                },
                () -> show(article, model));
    }

    private String show(ArticleNumber number, Model model) {
        model.addAttribute("page", articles.read(number));
        model.addAttribute("reporting", desk.isOpen());
        return "portal/answer";
    }

    private List<LikelyAnswer> often() {
        return articles.mostUsed(SHOWN);
    }

    private static boolean helped(VerdictForm sent) {
        return switch (text(sent.helped())) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidInput.of("helped", "required");
        };
    }
}
