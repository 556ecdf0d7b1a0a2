package io.mainstay.incident.rest;

import io.mainstay.incident.application.IncidentSettingsService;
import io.mainstay.incident.domain.IncidentSettings;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the incident manager sets for all incidents.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/settings")
class IncidentSettingsResource {

    private final IncidentSettingsService settings;

    IncidentSettingsResource(IncidentSettingsService settings) {
        this.settings = settings;
    }

    /// @param closeAfterDays days of silence, 1 to 365, after which a resolved incident closes
    record SettingsJson(@Nullable Integer closeAfterDays) {}

    @GetMapping
    ResponseEntity<SettingsJson> show() {
        return answer(settings.current());
    }

    @PutMapping
    @Needs("closeAfterDays")
    ResponseEntity<SettingsJson> change(ExpectedVersion version, @RequestBody SettingsJson wanted) {
        var days = Objects.requireNonNullElse(wanted.closeAfterDays(), 0);
        return answer(settings.change(new IncidentSettings(days, version.value())));
    }

    private static ResponseEntity<SettingsJson> answer(IncidentSettings now) {
        return Answers.versioned(now.version(), new SettingsJson(now.closeAfterDays()));
    }
}
