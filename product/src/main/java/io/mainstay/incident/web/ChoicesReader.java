package io.mainstay.incident.web;

import static io.mainstay.people.PeoplePermission.SEE_ORGANISATION;

import io.mainstay.classification.Choices;
import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomValues;
import io.mainstay.classification.Matrices;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.web.FormChoices.Picked;
import io.mainstay.kernel.Actors;
import io.mainstay.people.Holder;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.web.pick.Pickers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads what the forms of an incident offer.
@Component
class ChoicesReader {

    private static final String PROCESS = "incident";

    private final Matrices matrices;
    private final Choices choices;
    private final Pickers pickers;
    private final CustomFields customFields;

    ChoicesReader(Matrices matrices, Choices choices, Pickers pickers, CustomFields customFields) {
        this.matrices = matrices;
        this.choices = choices;
        this.pickers = pickers;
        this.customFields = customFields;
    }

    /// @param row the incident with the names beside the ids
    FormChoices of(Incident incident, Row row, IncidentPage.Asked asked) {
        if (asked.editsProperties()) {
            return make(edited(incident, row), incident.triage().custom());
        }
        return make(
                asked.act().filter("assign"::equals).isPresent()
                        ? new Picked("", "", "", "", holder(incident, row), false)
                        : Picked.NOTHING,
                incident.triage().custom());
    }

    FormChoices forNew() {
        return make(Picked.NOTHING, CustomValues.NONE);
    }

    private FormChoices make(Picked picked, CustomValues custom) {
        return new FormChoices(
                matrices.of(PROCESS), choices, picked, customFields.shown(PROCESS, custom));
    }

    private Picked edited(Incident incident, Row row) {
        var report = incident.report();
        var me = Actors.current();
        return new Picked(
                typed("person", "caller", report.caller(), row),
                typed(CategoryPicks.KIND, "category", incident.triage().category(), row),
                typed("unit", "unit", report.unit(), row),
                typed("site", "site", report.site(), row),
                "",
                me.holdsSomewhere(SEE_ORGANISATION) && me.standing().supplier().isEmpty());
    }

    private String typed(String kind, String field, Optional<?> id, Row row) {
        return id.map(set -> pickers.typed(kind, set, name(row, field))).orElse("");
    }

    private String holder(Incident incident, Row row) {
        var handling = incident.handling();
        var names =
                name(row, "team")
                        + handling.assignee().map(any -> " – " + name(row, "assignee")).orElse("");
        return handling.team()
                .map(team -> new Holder(team, handling.assignee()))
                .map(holder -> pickers.typed("holder", holder, names))
                .orElse("");
    }

    private static String name(Row row, String field) {
        return row.reference(field).map(Row.Reference::label).orElse("");
    }
}
