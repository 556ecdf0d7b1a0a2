package io.mainstay.incident.rest;

import io.mainstay.incident.application.major.MajorSettingsService;
import io.mainstay.incident.domain.major.MajorRule;
import io.mainstay.incident.domain.major.MajorSettings;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the incident manager sets for all major incidents.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/settings/major")
class MajorSettingsResource {

    private final MajorSettingsService settings;

    MajorSettingsResource(MajorSettingsService settings) {
        this.settings = settings;
    }

    /// @param priority this one or a more urgent one declares by itself; null: none does
    /// @param contacts so many contacts and children within the minutes declare by themselves;
    ///   null: they are not counted
    /// @param together true when both must say so
    /// @param cadence minutes between updates from priority 1 on
    /// @param escalateAfter minutes until the incident managers hear of a missed update
    record MajorSettingsJson(
            @Nullable Integer priority,
            @Nullable Integer contacts,
            @Nullable Integer minutes,
            @Nullable Boolean together,
            @Nullable List<Integer> cadence,
            @Nullable Integer escalateAfter,
            @Nullable Boolean reviewRequired) {}

    @GetMapping
    ResponseEntity<MajorSettingsJson> show() {
        return answer(settings.current());
    }

    @PutMapping
    @Needs({"minutes", "cadence"})
    ResponseEntity<MajorSettingsJson> change(
            ExpectedVersion version, @RequestBody MajorSettingsJson wanted) {
        var rule =
                new MajorRule(
                        Optional.ofNullable(wanted.priority()),
                        Optional.ofNullable(wanted.contacts()),
                        Objects.requireNonNullElse(wanted.minutes(), 0),
                        Boolean.TRUE.equals(wanted.together()));
        return answer(
                settings.change(
                        new MajorSettings(
                                rule,
                                Objects.requireNonNullElse(wanted.cadence(), List.of()),
                                Objects.requireNonNullElse(wanted.escalateAfter(), 0),
                                Boolean.TRUE.equals(wanted.reviewRequired()),
                                version.value())));
    }

    private static ResponseEntity<MajorSettingsJson> answer(MajorSettings now) {
        var rule = now.rule();
        return Answers.versioned(
                now.version(),
                new MajorSettingsJson(
                        rule.priority().orElse(null),
                        rule.contacts().orElse(null),
                        rule.minutes(),
                        rule.together(),
                        now.cadence(),
                        now.escalateAfter(),
                        now.reviewRequired()));
    }
}
