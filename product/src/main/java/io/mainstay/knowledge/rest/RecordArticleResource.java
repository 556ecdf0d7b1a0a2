package io.mainstay.knowledge.rest;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.AnswersOfRecord.Answer;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.application.AnswerService;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The articles that answered one record, of whatever kind: `/api/v1/incidents/INC-1042/articles`.
@RestController
@RequestMapping("/api/v1/{records}/{number}/articles")
class RecordArticleResource {

    private final AnswerService answers;
    private final RecordDoors doors;

    RecordArticleResource(AnswerService answers, RecordDoors doors) {
        this.answers = answers;
        this.doors = doors;
    }

    /// @param article the number of an article
    record NewAnswerJson(@Nullable String article) {}

    record AnswerJson(String number, String title) {

        static AnswerJson of(Answer answer) {
            return new AnswerJson(answer.number().toString(), answer.title());
        }
    }

    /// Those that the reader sees.
    @GetMapping
    List<AnswerJson> of(@PathVariable String records, @PathVariable String number) {
        return of(doors.at(records, number));
    }

    @PostMapping
    @Needs("article")
    List<AnswerJson> answer(
            @PathVariable String records,
            @PathVariable String number,
            @RequestBody NewAnswerJson told) {
        var record = doors.at(records, number);
        answers.requireAnswering(record);
        answers.answer(record, article(told));
        return of(record);
    }

    @DeleteMapping("/{article}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable String records,
            @PathVariable String number,
            @PathVariable String article) {
        answers.takeBack(doors.at(records, number), ArticleNumber.of(article));
    }

    private List<AnswerJson> of(RecordRef record) {
        return answers.of(record).answers().stream().map(AnswerJson::of).toList();
    }

    private static ArticleNumber article(NewAnswerJson told) {
        return Optional.ofNullable(told.article())
                .flatMap(RecordRef::parse)
                .flatMap(ArticleNumber::in)
                .orElseThrow(() -> InvalidInput.of("article", "required"));
    }
}
