package io.mainstay.incident.application;

import io.mainstay.classification.Categories;
import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomFields.Change;
import io.mainstay.classification.CustomValues;
import io.mainstay.classification.Matrices;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Triage;
import io.mainstay.kernel.Check;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How incidents are classified: category, custom fields, and the matrix that makes the priority.
@Component
class IncidentTriage {

    static final String PROCESS = "incident";

    private static final int LONGEST_REASON = 2_000;

    private final Matrices matrices;
    private final Categories categories;
    private final CustomFields customFields;

    IncidentTriage(Matrices matrices, Categories categories, CustomFields customFields) {
        this.matrices = matrices;
        this.categories = categories;
        this.customFields = customFields;
    }

    /// @return the details with the custom values in the form in which they are kept
    IncidentDetails check(IncidentDetails details, Check check) {
        checkLevels(details, check);
        var change =
                new Change(
                        PROCESS,
                        Optional.empty(),
                        details.category(),
                        CustomValues.NONE,
                        details.custom(),
                        true);
        return details.with(customFields.checked(change, check));
    }

    /// As [#check], of an incident that was there before.
    IncidentDetails checkEdit(Triage before, IncidentDetails details, Check check) {
        checkLevels(details, check);
        check.that(
                priority(details) == before.priority()
                        || details.priorityReason().filter(why -> !why.isBlank()).isPresent(),
                "priorityReason",
                "priority-needs-reason");
        var change =
                new Change(
                        PROCESS,
                        before.category(),
                        details.category(),
                        before.custom(),
                        details.custom(),
                        false);
        return details.with(customFields.checked(change, check));
    }

    Triage of(IncidentDetails details) {
        var matrix = matrices.of(PROCESS);
        var impact = orLowest(details.impact(), matrix.impacts().size());
        var urgency = orLowest(details.urgency(), matrix.urgencies().size());
        return new Triage(
                details.category(),
                impact,
                urgency,
                matrix.priority(impact, urgency),
                Optional.empty(),
                details.custom());
    }

    /// The triage after an edit; the reason of an earlier change stays until the next one.
    Triage of(Incident before, IncidentDetails details) {
        var next = of(details);
        var reason =
                next.priority() == before.triage().priority()
                        ? before.triage().reason()
                        : details.priorityReason();
        return new Triage(
                next.category(),
                next.impact(),
                next.urgency(),
                next.priority(),
                reason,
                next.custom());
    }

    private void checkLevels(IncidentDetails details, Check check) {
        var matrix = matrices.of(PROCESS);
        check.that(
                        isLevel(details.impact(), matrix.impacts().size()),
                        "impact",
                        "out-of-range",
                        1,
                        matrix.impacts().size())
                .that(
                        isLevel(details.urgency(), matrix.urgencies().size()),
                        "urgency",
                        "out-of-range",
                        1,
                        matrix.urgencies().size())
                .that(
                        details.category().isEmpty()
                                || categories
                                        .find(details.category().get())
                                        .filter(found -> found.process().equals(PROCESS))
                                        .isPresent(),
                        "category",
                        "no-such-category")
                .optionalText(
                        "priorityReason", details.priorityReason().orElse(null), LONGEST_REASON);
    }

    private int priority(IncidentDetails details) {
        return of(details).priority();
    }

    private static boolean isLevel(int level, int levels) {
        return level >= 0 && level <= levels;
    }

    private static int orLowest(int level, int lowest) {
        return level == 0 ? lowest : level;
    }
}
