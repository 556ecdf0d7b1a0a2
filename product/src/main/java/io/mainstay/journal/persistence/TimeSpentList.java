package io.mainstay.journal.persistence;

import io.mainstay.journal.JournalPermission;
import io.mainstay.journal.TimeKind;
import io.mainstay.platform.access.RecordSights;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.StandardView;
import java.util.List;
import org.springframework.stereotype.Component;

/// The list of time spent: what counts, on records that the reader sees.
@Component
public class TimeSpentList {

    public static final String NAME = "journal.time";

    public static final List<StandardView> VIEWS =
            List.of(
                    new StandardView("mine", "person==me;day=ge=monday", ""),
                    new StandardView("my-team", "team==mine", ""),
                    new StandardView("all", "", ""));

    private final ListDeclaration list;

    public TimeSpentList(RecordSights sights) {
        list =
                ListDeclaration.named(NAME)
                        .from("journal.published_time_spent spent")
                        .join("people.published_person person", "person.id = spent.person")
                        .join("people.published_person enterer", "enterer.id = spent.entered_by")
                        .join("people.published_team team", "team.id = spent.team")
                        .id("spent.id")
                        .field(Field.date("day", "spent.day").notNull().indexed())
                        .field(Field.text("record", "spent.record").notNull())
                        .field(Field.person("person", "spent.person", "person.name"))
                        .field(Field.team("team", "spent.team", "team.name"))
                        .field(Field.number("line", "spent.line"))
                        .field(Field.choice("kind", "spent.kind", TimeKind.class).notNull())
                        .field(Field.number("minutes", "spent.minutes").notNull())
                        .field(Field.text("remark", "spent.remark").notNull())
                        .field(Field.person("enteredBy", "spent.entered_by", "enterer.name"))
                        .field(Field.instant("recordedAt", "spent.recorded_at").notNull())
                        .sortedBy("-day")
                        .visibleBy(sights.hangingOn("spent.record", JournalPermission.READ_TIME));
    }

    public ListDeclaration declaration() {
        return list;
    }
}
