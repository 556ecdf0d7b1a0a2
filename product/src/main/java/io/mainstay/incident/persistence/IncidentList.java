package io.mainstay.incident.persistence;

import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;
import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorState;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.Prose;
import io.mainstay.platform.list.StandardView;
import java.util.List;

/// The list of incidents: what it shows, by what it can be asked, and the views that everybody has.
public final class IncidentList {

    /// Since when a major incident is measured.
    private static final String BEGUN = "coalesce(i.occurred_at, i.opened_at)";

    private static final String RESTORED =
            "case when major.incident is not null then i.resolved_at end";

    private static final String BETWEEN_UPDATES =
            """
            cast(extract(epoch from major.last_update_at - major.first_update_at)
                 / nullif(major.updates - 1, 0) / 60 as bigint)\
            """;

    public static final ListDeclaration LIST =
            ListDeclaration.named("incident")
                    .from("incident.incident i")
                    .join("people.published_person caller", "caller.id = i.caller")
                    .join("people.published_person logger", "logger.id = i.logged_by")
                    .join("people.published_person assignee", "assignee.id = i.assignee")
                    .join("people.published_person resolver", "resolver.id = i.resolved_by")
                    .join("people.published_team team", "team.id = i.team")
                    .join("people.published_unit unit", "unit.id = i.unit")
                    .join("people.published_site site", "site.id = i.site")
                    .join("classification.published_category category", "category.id = i.category")
                    .join("incident.major major", "major.incident = i.id")
                    .join("people.published_person leader", "leader.id = major.manager")
                    .id("i.id")
                    .extendable("i.number")
                    .prose(new Prose("i.title", "i.description", "i.language", "not i.restricted"))
                    .field(Field.number("priority", "i.priority").notNull())
                    .field(Field.ref("number", IncidentNumber.PREFIX, "i.id").notNull().indexed())
                    .field(Field.text("title", "i.title").notNull())
                    .field(Field.choice("state", "i.state", State.class).notNull())
                    .field(Field.flag("open", "i.open").notNull())
                    .field(Field.team("team", "i.team", "team.name"))
                    .field(Field.person("assignee", "i.assignee", "assignee.name"))
                    .field(Field.person("caller", "i.caller", "caller.name"))
                    .field(Field.person("loggedBy", "i.logged_by", "logger.name"))
                    .field(Field.reference("category", "i.category", "category.path"))
                    .field(Field.reference("unit", "i.unit", "unit.name"))
                    .field(Field.reference("site", "i.site", "site.name"))
                    .field(Field.text("service", "i.service"))
                    .field(Field.text("configurationItem", "i.configuration_item"))
                    .field(Field.choice("contact", "i.contact", Contact.class).notNull())
                    .field(Field.number("impact", "i.impact").notNull())
                    .field(Field.number("urgency", "i.urgency").notNull())
                    .field(Field.text("holdReason", "i.hold_reason"))
                    .field(Field.instant("followUp", "i.follow_up"))
                    .field(Field.number("reassignments", "i.reassignments").notNull())
                    .field(Field.number("reopens", "i.reopens").notNull())
                    .field(Field.text("closureCode", "i.closure_code"))
                    .field(Field.person("resolvedBy", "i.resolved_by", "resolver.name"))
                    .field(Field.instant("openedAt", "i.opened_at").notNull().indexed())
                    .field(Field.instant("updatedAt", "i.updated_at").notNull().indexed())
                    .field(Field.instant("resolvedAt", "i.resolved_at"))
                    .field(Field.instant("closedAt", "i.closed_at"))
                    .field(Field.flag("restricted", "i.restricted").notNull())
                    .field(Field.flag("imported", "i.imported").notNull())
                    .field(Field.kin("parent", IncidentNumber.PREFIX, "i.parent"))
                    .field(Field.choice("major", "major.state", MajorState.class))
                    .field(
                            Field.person("majorManager", "major.manager", "leader.name")
                                    .onlyFor(READ_NOTES))
                    .field(Field.instant("declaredAt", "major.declared_at").onlyFor(READ_NOTES))
                    .field(Field.instant("nextUpdate", "major.next_update").onlyFor(READ_NOTES))
                    .field(minutes("minutesToDeclare", BEGUN, "major.declared_at"))
                    .field(minutes("minutesToFirstUpdate", BEGUN, "major.first_update_at"))
                    .field(
                            Field.number("minutesBetweenUpdates", BETWEEN_UPDATES)
                                    .onlyFor(READ_NOTES))
                    .field(minutes("minutesToRestore", BEGUN, RESTORED))
                    .field(Field.number("sourceReassignments", "i.source_reassignments"))
                    .field(Field.number("sourceReopens", "i.source_reopens"))
                    .field(Field.flag("madeSla", "i.made_sla"))
                    .field(Field.text("sourceNumber", "i.source_number").onlyFor(READ_NOTES))
                    .field(Field.search("text", "i.words", "english", "simple"))
                    .sortedBy("priority,-openedAt")
                    .visibleBy(INCIDENTS);

    public static final List<StandardView> VIEWS =
            List.of(
                    new StandardView("my-team", "open==true;team==mine", ""),
                    new StandardView("mine", "open==true;assignee==me", ""),
                    new StandardView("open", "open==true", ""),
                    new StandardView("unassigned", "open==true;assignee=null=true", ""),
                    new StandardView("major", "major==RUNNING", ""),
                    new StandardView("resolved", "state==RESOLVED", "-updatedAt"),
                    new StandardView("reported", "caller==me", "-openedAt"),
                    new StandardView("all", "", "-openedAt"));

    private IncidentList() {}

    /// Whole minutes from one instant to another.
    private static Field minutes(String name, String from, String to) {
        return Field.number(
                        name,
                        """
                        case when (%1$s) < %2$s then 0
                             else cast(floor(extract(epoch from (%1$s) - %2$s) / 60) as bigint) end\
                        """
                                .formatted(to, from))
                .onlyFor(READ_NOTES);
    }
}
