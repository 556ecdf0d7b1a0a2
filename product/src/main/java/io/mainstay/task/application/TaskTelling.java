package io.mainstay.task.application;

import io.mainstay.journal.EntryKind;
import io.mainstay.journal.Journal;
import io.mainstay.kernel.PersonId;
import io.mainstay.notification.Mentions;
import io.mainstay.notification.Notifications;
import io.mainstay.platform.words.Words;
import io.mainstay.task.domain.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells those whom it concerns: whoever gets a task, whoever is named in it, and on the record
/// those who work there, what was done. Never whoever only reports: they are not shown tasks.
@Component
class TaskTelling {

    private final Notifications notifications;
    private final Journal journal;
    private final Words words;
    private final Mentions mentions;

    TaskTelling(Notifications notifications, Mentions mentions, Journal journal, Words words) {
        this.notifications = notifications;
        this.mentions = mentions;
        this.journal = journal;
        this.words = words;
    }

    void given(Task task, Optional<PersonId> before) {
        var now = task.handling().assignee();
        if (!now.equals(before)) {
            notifications.tell(
                    now.stream().toList(),
                    task.ref(),
                    "task.told.given",
                    List.of(task.number().toString(), task.record().toString()));
        }
    }

    /// Whoever is named in its description.
    ///
    /// @param before what was described until now
    void named(Task task, String before) {
        mentions.tellNew(task.ref(), before, task.wording().description());
    }

    List<String> untold(Task task, String before, String text) {
        return mentions.untold(task.ref(), before, text, () -> true);
    }

    void done(Task task) {
        note("task.entry.done", task, task.wording().title());
    }

    void cancelled(Task task, String reason) {
        note("task.entry.cancelled", task, task.wording().title(), reason);
        mentions.tellNew(task.ref(), "", reason);
    }

    void reopened(Task task) {
        note("task.entry.reopened", task, task.wording().title());
    }

    /// @param more goes on in the words after the task's number
    private void note(String key, Task task, String... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = task.number().toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        journal.write(task.record(), EntryKind.NOTE, words.say(Locale.ENGLISH, key, arguments));
    }
}
