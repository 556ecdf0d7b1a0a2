package io.mainstay.satisfaction.web;

import static io.mainstay.platform.web.FormValues.perhaps;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.platform.web.FormValues;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.satisfaction.application.SurveyRulesService;
import io.mainstay.satisfaction.domain.SurveyRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// By which rules somebody is asked how it was.
@Controller
@RequestMapping(SurveyRulesPages.PATH)
class SurveyRulesPages {

    static final String PATH = "/administration/surveys";

    private final SurveyRulesService rules;
    private final Teams teams;
    private final Pickers pickers;

    SurveyRulesPages(SurveyRulesService rules, Teams teams, Pickers pickers) {
        this.rules = rules;
        this.teams = teams;
        this.pickers = pickers;
    }

    @GetMapping
    String show(Model model) {
        var now = rules.current();
        model.addAttribute(
                "page", new SurveyRulesPage(now, now.followUpTeam().map(this::typed).orElse("")));
        return "satisfaction/rules";
    }

    @PostMapping
    String change(Submitted<RulesForm> form, Model model) {
        return form.attempt(
                sent -> {
                    rules.change(sent.rules(pickers));
                    return form.then(PATH, "satisfaction.rules.saved");
                },
                () -> show(model));
    }

    @PostMapping("/key")
    String renewKey(Submitted<KeyForm> form, Model model) {
        return form.attempt(
                sent -> {
                    rules.renewKey(seen(sent.version()));
                    return form.then(PATH, "satisfaction.rules.renewed");
                },
                () -> show(model));
    }

    private String typed(TeamId team) {
        return pickers.typed("team", team, teams.names(List.of(team)).getOrDefault(team, ""));
    }

    private static long seen(@Nullable Long version) {
        if (version == null) {
            throw InvalidInput.of("version", "required");
        }
        return version;
    }

    record KeyForm(@Nullable Long version) {}

    record RulesForm(
            @Nullable Boolean asking,
            @Nullable Integer oneIn,
            @Nullable Integer restDays,
            @Nullable Integer openDays,
            @Nullable Integer followUpAt,
            @Nullable String followUpTeam,
            @Nullable Long version) {

        SurveyRules rules(Pickers pickers) {
            return new SurveyRules(
                    FormValues.isTrue(asking),
                    number(oneIn, "oneIn"),
                    number(restDays, "restDays"),
                    number(openDays, "openDays"),
                    number(followUpAt, "followUpAt"),
                    team(pickers),
                    Instant.EPOCH,
                    seen(version));
        }

        private Optional<TeamId> team(Pickers pickers) {
            return perhaps(followUpTeam)
                    .map(typed -> pickers.meant("team", "followUpTeam", typed))
                    .map(id -> new TeamId(Long.parseLong(id)));
        }

        private static int number(@Nullable Integer sent, String field) {
            if (sent == null) {
                throw InvalidInput.of(field, "required");
            }
            return sent;
        }
    }
}
