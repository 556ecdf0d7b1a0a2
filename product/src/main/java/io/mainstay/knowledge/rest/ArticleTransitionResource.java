package io.mainstay.knowledge.rest;

import io.mainstay.kernel.Check;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.application.AnswerService;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleTransitions;
import io.mainstay.platform.rest.Needs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The life of an article, and what its readers say of it.
@RestController
@RequestMapping(ArticleAnswers.PATH + "/{number}")
class ArticleTransitionResource {

    private final ArticleTransitions transitions;
    private final AnswerService use;
    private final ArticleAccess access;
    private final ArticleAnswers answers;

    ArticleTransitionResource(
            ArticleTransitions transitions,
            AnswerService use,
            ArticleAccess access,
            ArticleAnswers answers) {
        this.transitions = transitions;
        this.use = use;
        this.access = access;
        this.answers = answers;
    }

    record WhyJson(@Nullable String reason) {

        String text() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    record VerdictJson(@Nullable Boolean helped) {}

    @PutMapping("/submission")
    ResponseEntity<ArticleJson> submit(@PathVariable String number) {
        return answers.answer(transitions.submit(ArticleNumber.of(number)));
    }

    @PutMapping("/publication")
    ResponseEntity<ArticleJson> publish(@PathVariable String number) {
        return answers.answer(transitions.publish(ArticleNumber.of(number)));
    }

    @PostMapping("/return")
    @Needs("reason")
    ResponseEntity<ArticleJson> sendBack(@PathVariable String number, @RequestBody WhyJson why) {
        return answers.answer(transitions.sendBack(ArticleNumber.of(number), why.text()));
    }

    @PostMapping("/revision")
    ResponseEntity<ArticleJson> revise(@PathVariable String number) {
        return answers.answer(transitions.revise(ArticleNumber.of(number)));
    }

    /// What is published stays as it is.
    @DeleteMapping("/revision")
    ResponseEntity<ArticleJson> discard(@PathVariable String number) {
        return answers.answer(transitions.discard(ArticleNumber.of(number)));
    }

    @PutMapping("/retirement")
    @Needs("reason")
    ResponseEntity<ArticleJson> retire(@PathVariable String number, @RequestBody WhyJson why) {
        return answers.answer(transitions.retire(ArticleNumber.of(number), why.text()));
    }

    /// The last word of each person counts.
    @PutMapping("/verdict")
    @Needs("helped")
    ResponseEntity<ArticleJson> judge(@PathVariable String number, @RequestBody VerdictJson told) {
        var article = ArticleNumber.of(number);
        access.get(article);
        new Check().that(told.helped() != null, "helped", "required").orRefuse();
        use.judge(article, Boolean.TRUE.equals(told.helped()));
        return answers.answer(access.get(article));
    }
}
