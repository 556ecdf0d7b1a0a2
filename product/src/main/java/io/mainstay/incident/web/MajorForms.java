package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.isTrue;
import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.perhapsInstant;
import static io.mainstay.platform.web.FormValues.perhapsNumber;

import io.mainstay.bulletin.Addressees;
import io.mainstay.incident.application.major.MajorService;
import io.mainstay.incident.domain.major.Audience;
import io.mainstay.incident.domain.major.MajorRule;
import io.mainstay.incident.domain.major.MajorSettings;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.people.SiteId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.web.FormValues;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the forms about major incidents send.
final class MajorForms {

    private MajorForms() {}

    record UpdateForm(
            @Nullable String audience,
            @Nullable String text,
            @Nullable String nextUpdate,
            @Nullable Boolean bulletin,
            @Nullable String site,
            @Nullable String unit) {

        MajorService.Told told(ZoneId zone, PickedReader picked) {
            return new MajorService.Told(
                    perhaps(audience).map(UpdateForm::audience),
                    FormValues.text(text),
                    perhapsInstant(nextUpdate, "nextUpdate", zone),
                    isTrue(bulletin) ? Optional.of(whom(picked)) : Optional.empty());
        }

        private Addressees whom(PickedReader picked) {
            var sites = perhaps(site).map(picked::site).map(SiteId::new).stream();
            var units = perhaps(unit).map(picked::unit).map(UnitId::new).stream();
            return new Addressees(
                    sites.collect(Collectors.toSet()), units.collect(Collectors.toSet()), Set.of());
        }

        private static Audience audience(String sent) {
            return Stream.of(Audience.values())
                    .filter(one -> one.name().equals(sent))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of("audience", "no-such-choice"));
        }
    }

    record CrewForm(
            @Nullable String manager,
            @Nullable String communications,
            @Nullable String technicalLead) {}

    record ReviewForm(
            @Nullable Long version,
            @Nullable String happened,
            @Nullable String wentWell,
            @Nullable String toChange) {}

    record SettingsForm(
            @Nullable String priority,
            @Nullable String contacts,
            @Nullable String minutes,
            @Nullable Boolean together,
            @Nullable String cadence,
            @Nullable String escalateAfter,
            @Nullable Boolean reviewRequired,
            @Nullable Long version) {

        MajorSettings settings() {
            return new MajorSettings(
                    new MajorRule(
                            figure(priority, "priority"),
                            figure(contacts, "contacts"),
                            figure(minutes, "minutes").orElseThrow(() -> missing("minutes")),
                            isTrue(together)),
                    figures(),
                    figure(escalateAfter, "escalateAfter")
                            .orElseThrow(() -> missing("escalateAfter")),
                    isTrue(reviewRequired),
                    version == null ? 0 : version);
        }

        private List<Integer> figures() {
            return Stream.of(FormValues.text(cadence).split("[,;\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> figure(part, "cadence").orElseThrow())
                    .toList();
        }

        private static InvalidInput missing(String field) {
            return InvalidInput.of(field, "required");
        }

        private static Optional<Integer> figure(@Nullable String sent, String field) {
            return perhapsNumber(sent, field)
                    .map(number -> (int) Math.clamp(number, -1, Integer.MAX_VALUE));
        }
    }
}
