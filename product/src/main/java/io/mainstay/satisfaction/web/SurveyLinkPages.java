package io.mainstay.satisfaction.web;

import io.mainstay.platform.web.FormValues;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.Address;
import io.mainstay.satisfaction.application.SurveyLinks;
import io.mainstay.satisfaction.application.SurveyService;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Answers one survey without sign-in, for whoever holds its link. Opening the link changes
/// nothing, because what scans mail opens links too; only a button does.
@Controller
@RequestMapping(SurveyLinkPages.PATH)
class SurveyLinkPages {

    static final String PATH = "/rate";

    private final SurveyService surveys;
    private final SurveyLinks links;

    SurveyLinkPages(SurveyService surveys, SurveyLinks links) {
        this.surveys = surveys;
        this.links = links;
    }

    static String href(String mark) {
        return Address.of(PATH).with("link", mark).toString();
    }

    @GetMapping
    String show(
            @RequestParam @Nullable String link,
            @RequestParam @Nullable String thanks,
            HttpServletResponse response,
            Model model) {
        var survey = links.open(FormValues.text(link));
        if (survey.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return page(new SurveyLinkPage(survey, FormValues.text(link), thanks != null), model);
    }

    @PostMapping
    String answer(Submitted<AnswerForm> form, @RequestParam @Nullable String link, Model model) {
        var mark = FormValues.text(link);
        return form.attempt(
                sent -> {
                    surveys.answerByLink(sent.mark(), sent.pressed(), sent.said());
                    return "redirect:"
                            + Address.of(PATH).with("link", sent.mark()).with("thanks", "1");
                },
                () -> page(new SurveyLinkPage(links.open(mark), mark, false), model));
    }

    private static String page(SurveyLinkPage page, Model model) {
        model.addAttribute("page", page);
        return "satisfaction/link";
    }
}
