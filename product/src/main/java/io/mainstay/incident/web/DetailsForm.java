package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.isTrue;
import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.perhapsNumber;
import static io.mainstay.platform.web.FormValues.text;
import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.domain.Report;
import io.mainstay.kernel.InvalidInput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form in which an incident is reported and edited; a field that it does not send stays as it
/// was.
///
/// @param caller what was typed: a name, an address, a telephone number or `PER-12`
/// @param category as a picker sends it, like unit, site and team
/// @param team to which a new one goes at once; an edit leaves it alone
/// @param restricted sent by the form's box together with `boxes`, because an unticked box sends
///   nothing
/// @param custom by the code of a custom field, sent as `custom[assetTag]`
record DetailsForm(
        @Nullable Long version,
        @Nullable String title,
        @Nullable String description,
        @Nullable String caller,
        @Nullable String contact,
        @Nullable String category,
        @Nullable String unit,
        @Nullable String site,
        @Nullable String impact,
        @Nullable String urgency,
        @Nullable String priorityReason,
        @Nullable String service,
        @Nullable String configurationItem,
        @Nullable String team,
        @Nullable Boolean restricted,
        @Nullable Boolean boxes,
        @Nullable Map<String, String> custom) {

    /// The version that the person has seen.
    long seen() {
        if (version == null) {
            throw InvalidInput.of("version", "required");
        }
        return version;
    }

    /// The details with what this form says.
    IncidentDetails over(IncidentDetails before, PickedReader picked) {
        var changed =
                before.with(report(before.report(), picked))
                        .in(
                                category == null
                                        ? before.category()
                                        : perhaps(category).map(picked::category))
                        .pressing(
                                level(impact, "impact", before.impact()),
                                level(urgency, "urgency", before.urgency()),
                                perhaps(priorityReason))
                        .with(before.custom().withTyped(custom));
        return isTrue(boxes) ? changed.restricted(isTrue(restricted)) : changed;
    }

    private Report report(Report before, PickedReader picked) {
        return new Report(
                title == null ? before.title() : title.strip(),
                description == null
                        ? before.description()
                        : written(description, before.description()),
                caller == null ? before.caller() : perhaps(caller).map(picked::caller),
                before.loggedBy(),
                contact == null ? before.contact() : chosenContact(),
                unit == null ? before.unit() : perhaps(unit).map(picked::unit),
                site == null ? before.site() : perhaps(site).map(picked::site),
                service == null ? before.service() : perhaps(service),
                configurationItem == null
                        ? before.configurationItem()
                        : perhaps(configurationItem));
    }

    private Report.Contact chosenContact() {
        try {
            return Report.Contact.valueOf(text(contact));
        } catch (IllegalArgumentException unknown) {
            throw InvalidInput.of("contact", "no-such-choice");
        }
    }

    private static int level(@Nullable String sent, String field, int before) {
        return sent == null
                ? before
                : perhapsNumber(sent, field)
                        .map(level -> (int) Math.clamp(level, -1, 99))
                        .orElse(0);
    }
}
