package io.mainstay.satisfaction.rest;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import io.mainstay.satisfaction.application.SurveyAccess;
import io.mainstay.satisfaction.application.SurveyService;
import io.mainstay.satisfaction.persistence.SurveyList;
import io.mainstay.satisfaction.rest.SurveyJson.AnswerJson;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Surveys: all that the caller sees, and each by the number of its record.
@RestController
@RequestMapping(SurveyResource.PATH)
class SurveyResource {

    static final String PATH = "/api/v1/surveys";

    private final SurveyService surveys;
    private final SurveyAccess access;
    private final SurveyList list;
    private final ListAnswers lists;

    SurveyResource(SurveyService surveys, SurveyAccess access, SurveyList list, ListAnswers lists) {
        this.surveys = surveys;
        this.access = access;
        this.list = list;
        this.lists = lists;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        return lists.answer(list.declaration(), request);
    }

    @GetMapping("/{number}")
    SurveyJson show(@PathVariable String number) {
        return SurveyJson.of(access.get(RecordRef.of(number)));
    }

    /// As often as they like until it ends; only by whoever is asked.
    @PutMapping("/{number}/answer")
    @Needs("score")
    SurveyJson answer(@PathVariable String number, @RequestBody AnswerJson told) {
        var record = RecordRef.of(number);
        access.requireAsked(record);
        var score = Objects.requireNonNullElse(told.score(), 0);
        return SurveyJson.of(
                surveys.answer(record, score, Objects.requireNonNullElse(told.remark(), "")));
    }
}
