package io.mainstay.incident.application.bulk;

import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.classification.CategoryId;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentRehearsal;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.BulkPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The same property of many incidents.
@Component
class EditsInBulk {

    private static final String IMPACT = "impact";
    private static final String URGENCY = "urgency";
    private static final String CATEGORY = "category";
    private static final String PARENT = "parent";
    private static final String REASON = "priorityReason";

    private final IncidentService incidents;
    private final IncidentRehearsal rehearsal;
    private final BulkChoices choices;

    EditsInBulk(IncidentService incidents, IncidentRehearsal rehearsal, BulkChoices choices) {
        this.incidents = incidents;
        this.rehearsal = rehearsal;
        this.choices = choices;
    }

    List<BulkPlan<Incident>> plans() {
        return List.of(prioritise(), categorise(), putUnder());
    }

    private BulkPlan<Incident> prioritise() {
        return BulkPlan.<Incident>of(
                        "prioritise",
                        WORK,
                        BulkField.choice(IMPACT, "incident.impact", choices::impacts),
                        BulkField.choice(URGENCY, "incident.urgency", choices::urgencies),
                        BulkField.line(REASON, "incident.priorityReason")
                                .neededWhen("incident.priorityReason.when"))
                .checking(EditsInBulk::checkPriority)
                .becoming((incident, input) ->
                        rehearsal.edit(incident, before -> pressing(before, input)))
                .doing((incident, input) -> edit(incident, before -> pressing(before, input)))
                .takingBack(this::pressingBack);
    }

    private static void checkPriority(BulkInput input) {
        new Check()
                .that(
                        input.whole(IMPACT).isPresent() || input.whole(URGENCY).isPresent(),
                        IMPACT,
                        "required")
                .orRefuse();
    }

    /// What is left blank stays as it is.
    private static IncidentDetails pressing(IncidentDetails before, BulkInput input) {
        return before.pressing(
                level(input, IMPACT, before.impact()),
                level(input, URGENCY, before.urgency()),
                input.perhaps(REASON));
    }

    private static int level(BulkInput input, String field, int otherwise) {
        return input.whole(field).orElse(otherwise);
    }

    private void pressingBack(Incident now, Map<String, @Nullable String> before, String reason) {
        if (!before.containsKey(IMPACT) && !before.containsKey(URGENCY)) {
            return;
        }
        incidents.pressBack(
                now,
                details ->
                        details.pressing(
                                level(before, IMPACT, details.impact()),
                                level(before, URGENCY, details.urgency()),
                                Optional.of(reason)),
                before.containsKey(REASON)
                        ? Optional.ofNullable(before.get(REASON))
                        : now.triage().reason());
    }

    private static int level(Map<String, @Nullable String> before, String field, int otherwise) {
        var level = before.get(field);
        return level == null ? otherwise : Integer.parseInt(level);
    }

    private BulkPlan<Incident> categorise() {
        return BulkPlan.<Incident>of(
                        "categorise",
                        WORK,
                        BulkField.pick(CATEGORY, "incident.category", "incident-category").needed())
                .checking(input ->
                        new Check()
                                .that(input.number(CATEGORY).isPresent(), CATEGORY, "required")
                                .orRefuse())
                .becoming((incident, input) ->
                        rehearsal.edit(incident, before -> before.in(category(input))))
                .doing((incident, input) -> edit(incident, before -> before.in(category(input))))
                .takingBack((now, before, reason) -> categoryBack(now, before));
    }

    private void categoryBack(Incident now, Map<String, @Nullable String> before) {
        if (before.containsKey(CATEGORY)) {
            var category = Optional.ofNullable(before.get(CATEGORY)).map(Long::valueOf);
            edit(now, details -> details.in(category.map(CategoryId::new)));
        }
    }

    private static Optional<CategoryId> category(BulkInput input) {
        return input.number(CATEGORY).map(CategoryId::new);
    }

    private BulkPlan<Incident> putUnder() {
        return BulkPlan.<Incident>of(
                        "put-under", WORK, BulkField.line(PARENT, "incident.parent").needed())
                .checking(EditsInBulk::parent)
                .becoming((incident, input) -> rehearsal.putUnder(incident, parent(input)))
                .doing((incident, input) ->
                        incidents.putUnder(incident.number(), Optional.of(parent(input))))
                .takingBack((now, before, reason) -> {
                    if (before.containsKey(PARENT)) {
                        incidents.putUnder(
                                now.number(),
                                Optional.ofNullable(before.get(PARENT)).map(IncidentNumber::of));
                    }
                });
    }

    private static IncidentNumber parent(BulkInput input) {
        var typed = input.needed(PARENT);
        return RecordRef.parse(typed)
                .flatMap(IncidentNumber::in)
                .orElseThrow(() -> InvalidInput.of(PARENT, "no-such-record", typed));
    }

    private void edit(Incident incident, UnaryOperator<IncidentDetails> change) {
        incidents.edit(incident.number(), incident.version(), change);
    }
}
