package io.mainstay.task.persistence;

import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.kernel.Actor;
import io.mainstay.platform.access.RecordSights;
import io.mainstay.platform.access.Visibility;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who sees which tasks: whoever sees the record and works there, which is who reads its work
/// notes. Whoever only reports sees none, not even of their own records.
///
/// Conditions speak of the table alias `t`.
@Component
public class TaskVisibility implements Visibility {

    private final Visibility rule;

    public TaskVisibility(RecordSights sights) {
        this.rule = sights.hangingOn("t.record", READ_NOTES);
    }

    @Override
    public List<Branch> branches(Actor actor) {
        return rule.branches(actor);
    }
}
