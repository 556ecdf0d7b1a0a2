package io.mainstay.incident.persistence;

import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;
import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.Prose;
import io.mainstay.platform.list.StandardView;
import java.util.List;

/// The list of incidents: what it shows, by what it can be asked, and the views that everybody has.
public final class IncidentList {

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
                    new StandardView("resolved", "state==RESOLVED", "-updatedAt"),
                    new StandardView("reported", "caller==me", "-openedAt"),
                    new StandardView("all", "", "-openedAt"));

    private IncidentList() {}
}
