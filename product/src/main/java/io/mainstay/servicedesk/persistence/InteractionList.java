package io.mainstay.servicedesk.persistence;

import static io.mainstay.servicedesk.domain.InteractionPermission.SEE_ALL;
import static io.mainstay.servicedesk.persistence.InteractionVisibility.INTERACTIONS;

import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.StandardView;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.InteractionLifecycle.State;
import java.util.List;

/// The list of interactions: what it shows, by what it can be asked, and the views that everybody
/// has. Which record one led to is no field of it, because not everybody who sees the one sees the
/// other.
public final class InteractionList {

    /// Somebody called about something new that could be solved.
    static final String IS_FIRST_CONTACT =
            "coalesce(c.outcome in ('INFORMATION', 'ARTICLE', 'INCIDENT'), false)";

    /// It was over with the contact itself.
    static final String IS_SOLVED_AT_FIRST_CONTACT = IS_FIRST_CONTACT + " and c.solved";

    /// It was over with the contact, or the incident that it led to never left the first line and
    /// is solved by now.
    static final String IS_SOLVED_IN_FIRST_LINE =
            IS_FIRST_CONTACT
                    + """
                     and (c.solved or exists (
                        select from incident.published_incident logged
                         where logged.number = c.record and not logged.open and logged.resolved_at is not null
                           and not exists (select from incident.published_hand_over beyond
                                            where beyond.incident = logged.id and beyond.beyond_first_line)))\
                    """;

    public static final List<StandardView> VIEWS =
            List.of(
                    new StandardView("today", "startedAt=ge=today", "-startedAt"),
                    new StandardView("mine", "answeredBy==me;startedAt=ge=today", "-startedAt"),
                    new StandardView("open", "state==OPEN", "-startedAt"),
                    new StandardView("told", "caller==me,onBehalfOf==me", "-startedAt"),
                    new StandardView("all", "", "-startedAt"));

    public static final ListDeclaration LIST =
            ListDeclaration.named("interaction")
                    .from("servicedesk.interaction c")
                    .join("people.published_person caller", "caller.id = c.caller")
                    .join("people.published_person concerned", "concerned.id = c.on_behalf_of")
                    .join("people.published_person analyst", "analyst.id = c.answered_by")
                    .join("people.published_unit unit", "unit.id = c.unit")
                    .join("people.published_site site", "site.id = c.site")
                    .id("c.id")
                    .field(
                            Field.ref("number", InteractionNumber.PREFIX, "c.id")
                                    .notNull()
                                    .indexed())
                    .field(Field.text("title", "c.title").notNull())
                    .field(Field.choice("state", "c.state", State.class).notNull())
                    .field(Field.choice("channel", "c.channel", ContactChannel.class).notNull())
                    .field(Field.choice("outcome", "c.outcome", ContactOutcome.class))
                    .field(Field.person("caller", "c.caller", "caller.name"))
                    .field(Field.person("onBehalfOf", "c.on_behalf_of", "concerned.name"))
                    .field(Field.person("answeredBy", "c.answered_by", "analyst.name"))
                    .field(Field.reference("unit", "c.unit", "unit.name"))
                    .field(Field.reference("site", "c.site", "site.name"))
                    .field(Field.instant("startedAt", "c.started_at").notNull().indexed())
                    .field(Field.instant("endedAt", "c.ended_at"))
                    .field(Field.number("seconds", "c.seconds"))
                    .field(Field.number("waited", "c.waited"))
                    .field(figure("firstContact", IS_FIRST_CONTACT))
                    .field(figure("solvedAtFirstContact", IS_SOLVED_AT_FIRST_CONTACT))
                    .field(figure("solvedInFirstLine", IS_SOLVED_IN_FIRST_LINE))
                    .field(Field.search("text", "c.words", "english", "simple"))
                    .sortedBy("-startedAt")
                    .visibleBy(INTERACTIONS);

    private InteractionList() {}

    private static Field figure(String name, String expression) {
        return Field.flag(name, expression).notNull().onlyFor(SEE_ALL);
    }
}
