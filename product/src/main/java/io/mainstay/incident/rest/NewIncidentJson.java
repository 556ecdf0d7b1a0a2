package io.mainstay.incident.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomJson;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.domain.Milestones;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of a new incident.
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
class NewIncidentJson {

    @Nullable Optional<String> title;
    @Nullable Optional<String> description;
    @Nullable Optional<Long> caller;
    @Nullable Optional<Contact> contact;
    @Nullable Optional<Long> unit;
    @Nullable Optional<Long> site;
    @Nullable Optional<String> service;
    @Nullable Optional<String> configurationItem;
    @Nullable Optional<Long> category;
    @Nullable Optional<Integer> impact;
    @Nullable Optional<Integer> urgency;
    @Nullable Optional<Instant> occurredAt;
    @Nullable Optional<Instant> detectedAt;
    @Nullable Optional<Boolean> restricted;

    /// By the code of a custom field: text, number or null.
    @Nullable Map<String, Optional<Object>> custom;

    IncidentDetails on(IncidentDetails before) {
        return new IncidentDetails(
                report(before.report()),
                or(category, before.category().map(CategoryId::value)).map(CategoryId::new),
                custom == null ? before.custom() : before.custom().with(CustomJson.read(custom)),
                or(impact, before.impact(), 0),
                or(urgency, before.urgency(), 0),
                before.priorityReason(),
                milestones(before.milestones()),
                or(restricted, before.restricted(), false));
    }

    private Report report(Report before) {
        return new Report(
                or(title, before.title(), ""),
                or(description, before.description(), ""),
                or(caller, before.caller().map(PersonId::value)).map(PersonId::new),
                before.loggedBy(),
                or(contact, before.contact(), Contact.OTHER),
                or(unit, before.unit()),
                or(site, before.site()),
                or(service, before.service()),
                or(configurationItem, before.configurationItem()));
    }

    Milestones milestones(Milestones before) {
        return new Milestones(
                or(occurredAt, before.occurred()),
                or(detectedAt, before.detected()),
                before.opened(),
                before.responded(),
                before.diagnosed(),
                before.repaired(),
                before.recovered(),
                before.closed());
    }
}
