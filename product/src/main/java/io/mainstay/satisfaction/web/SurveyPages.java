package io.mainstay.satisfaction.web;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.platform.web.list.ListViews;
import io.mainstay.satisfaction.application.SurveyAccess;
import io.mainstay.satisfaction.application.SurveyLinks;
import io.mainstay.satisfaction.application.SurveyService;
import io.mainstay.satisfaction.domain.Survey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The list of surveys, and the page on which one is answered.
@Controller
@RequestMapping(SurveyPages.PATH)
class SurveyPages {

    static final String PATH = "/surveys";

    private final SurveyService surveys;
    private final SurveyAccess access;
    private final SurveyLinks links;
    private final RecordDoors doors;
    private final ListViews lists;
    private final ListLook look;

    SurveyPages(
            SurveyService surveys,
            SurveyAccess access,
            SurveyLinks links,
            RecordDoors doors,
            ListViews lists,
            @Qualifier("surveyLook") ListLook look) {
        this.surveys = surveys;
        this.access = access;
        this.links = links;
        this.doors = doors;
        this.lists = lists;
        this.look = look;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", lists.show(look, request));
        return "satisfaction/list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        return show(access.get(RecordRef.of(number)), model);
    }

    @PostMapping("/{number}/answer")
    String answer(@PathVariable String number, Submitted<AnswerForm> form, Model model) {
        var record = RecordRef.of(number);
        return form.attempt(
                sent -> {
                    access.requireAsked(record);
                    surveys.answer(record, sent.pressed(), sent.said());
                    return form.then(PATH + "/" + record, "satisfaction.notice.thanks", record);
                },
                () -> show(number, model));
    }

    private String show(Survey survey, Model model) {
        var answers = access.mayAnswer(survey);
        var link =
                answers && !survey.restricted()
                        ? Optional.of(SurveyLinkPages.href(links.markOf(survey)))
                        : Optional.<String>empty();
        model.addAttribute(
                "page", new SurveyPage(survey, doors.find(survey.record()), answers, link));
        return "satisfaction/show";
    }
}
