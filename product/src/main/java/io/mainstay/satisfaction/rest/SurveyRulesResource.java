package io.mainstay.satisfaction.rest;

import io.mainstay.kernel.Check;
import io.mainstay.people.TeamId;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import io.mainstay.satisfaction.application.SurveyRulesService;
import io.mainstay.satisfaction.domain.SurveyRules;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// By which rules somebody is asked how it was.
@RestController
@RequestMapping(SurveyResource.PATH + "/settings")
class SurveyRulesResource {

    private final SurveyRulesService rules;

    SurveyRulesResource(SurveyRulesService rules) {
        this.rules = rules;
    }

    /// @param asking false when nobody is asked
    /// @param oneIn of so many resolved incidents one is asked about, 1 to 1000
    /// @param restDays for which nobody is asked a second time, 0 to 365
    /// @param openDays for which a survey takes answers, 1 to 90
    /// @param followUpAt the score at which, or below which, a task is opened; 0 for never
    /// @param followUpTeam the id of the team that gets it; nothing for the team that resolved it
    record RulesJson(
            @Nullable Boolean asking,
            @Nullable Integer oneIn,
            @Nullable Integer restDays,
            @Nullable Integer openDays,
            @Nullable Integer followUpAt,
            @Nullable Long followUpTeam) {

        SurveyRules rules(long version) {
            new Check()
                    .that(asking != null, "asking", "required")
                    .that(oneIn != null, "oneIn", "required")
                    .that(restDays != null, "restDays", "required")
                    .that(openDays != null, "openDays", "required")
                    .that(followUpAt != null, "followUpAt", "required")
                    .orRefuse();
            return new SurveyRules(
                    Objects.requireNonNull(asking),
                    Objects.requireNonNull(oneIn),
                    Objects.requireNonNull(restDays),
                    Objects.requireNonNull(openDays),
                    Objects.requireNonNull(followUpAt),
                    Optional.ofNullable(followUpTeam).map(TeamId::new),
                    Instant.EPOCH,
                    version);
        }
    }

    @GetMapping
    ResponseEntity<RulesJson> show() {
        return answer(rules.current());
    }

    @PutMapping
    @Needs({"asking", "oneIn", "restDays", "openDays", "followUpAt"})
    ResponseEntity<RulesJson> change(ExpectedVersion version, @RequestBody RulesJson wanted) {
        return answer(rules.change(wanted.rules(version.value())));
    }

    /// Another key signs links from now on; all that were made before answer nothing.
    @PutMapping("/link-key")
    ResponseEntity<RulesJson> renewKey(ExpectedVersion version) {
        return answer(rules.renewKey(version.value()));
    }

    private static ResponseEntity<RulesJson> answer(SurveyRules now) {
        return Answers.versioned(
                now.version(),
                new RulesJson(
                        now.asking(),
                        now.oneIn(),
                        now.restDays(),
                        now.openDays(),
                        now.followUpAt(),
                        now.followUpTeam().map(TeamId::value).orElse(null)));
    }
}
