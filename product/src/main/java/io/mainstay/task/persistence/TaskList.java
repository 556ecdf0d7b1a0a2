package io.mainstay.task.persistence;

import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.StandardView;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.TaskLifecycle.State;
import java.util.List;
import org.springframework.stereotype.Component;

/// The list of tasks: what it shows, by what it can be asked, and the views that everybody has.
@Component
public class TaskList {

    /// Also names the kind of record where custom fields are kept.
    public static final String NAME = "task";

    public static final List<StandardView> VIEWS =
            List.of(
                    new StandardView("mine", "open==true;assignee==me", ""),
                    new StandardView("my-team", "open==true;team==mine", ""),
                    new StandardView("overdue", "open==true;due=lt=now", ""),
                    new StandardView("unassigned", "open==true;assignee=null=true", ""),
                    new StandardView("open", "open==true", ""),
                    new StandardView("all", "", "-updatedAt"));

    private final ListDeclaration list;

    public TaskList(TaskVisibility visibility) {
        this.list =
                ListDeclaration.named(NAME)
                        .from("task.task t")
                        .join("people.published_person assignee", "assignee.id = t.assignee")
                        .join("people.published_team team", "team.id = t.team")
                        .id("t.id")
                        .extendable("t.number")
                        .field(Field.ref("number", TaskNumber.PREFIX, "t.id").notNull().indexed())
                        .field(Field.text("title", "t.title").notNull())
                        .field(Field.text("record", "t.record").notNull())
                        .field(Field.choice("state", "t.state", State.class).notNull())
                        .field(Field.flag("open", "t.open").notNull())
                        .field(Field.team("team", "t.team", "team.name"))
                        .field(Field.person("assignee", "t.assignee", "assignee.name"))
                        .field(Field.instant("due", "t.due").indexed())
                        .field(Field.number("position", "t.position").notNull())
                        .field(Field.instant("createdAt", "t.created_at").notNull().indexed())
                        .field(Field.instant("updatedAt", "t.updated_at").notNull().indexed())
                        .field(Field.instant("completedAt", "t.completed_at"))
                        .field(Field.text("cancelReason", "t.cancel_reason"))
                        .field(Field.search("text", "t.words", "english", "simple"))
                        .sortedBy("due")
                        .visibleBy(visibility);
    }

    public ListDeclaration declaration() {
        return list;
    }
}
