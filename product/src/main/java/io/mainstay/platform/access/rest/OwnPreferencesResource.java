package io.mainstay.platform.access.rest;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.access.application.OwnPreferences;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the caller wants to read, on whatever device.
@RestController
@RequestMapping("/api/v1/me/preferences")
class OwnPreferencesResource {

    private final OwnPreferences own;

    OwnPreferencesResource(OwnPreferences own) {
        this.own = own;
    }

    /// @param language as the web names it, such as `en`; null leaves it to the device, like the
    ///   others
    /// @param zone such as `Europe/Amsterdam`
    /// @param theme `light` or `dark`
    record PreferencesJson(
            @Nullable String language, @Nullable String zone, @Nullable String theme) {

        static PreferencesJson of(Preferences known) {
            return new PreferencesJson(
                    known.language().orElse(null),
                    known.zone().map(ZoneId::getId).orElse(null),
                    known.theme().orElse(null));
        }

        Preferences wanted() {
            return new Preferences(
                    Optional.ofNullable(language),
                    Optional.ofNullable(zone).map(PreferencesJson::zone),
                    Optional.ofNullable(theme));
        }

        private static ZoneId zone(String name) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException unknown) {
                throw InvalidInput.of("zone", "no-such-choice");
            }
        }
    }

    @GetMapping
    PreferencesJson show() {
        return PreferencesJson.of(own.show());
    }

    @PutMapping
    PreferencesJson change(@RequestBody PreferencesJson body) {
        return PreferencesJson.of(own.change(body.wanted()));
    }
}
