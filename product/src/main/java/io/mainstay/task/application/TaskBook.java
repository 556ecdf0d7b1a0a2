package io.mainstay.task.application;

import io.mainstay.journal.Attachments;
import io.mainstay.kernel.Outcome;
import io.mainstay.platform.audit.Ledger;
import io.mainstay.platform.persistence.ChangeFeed;
import io.mainstay.task.domain.Task;
import org.springframework.stereotype.Component;

/// Where it is written down what became of a task: the ledger, the feed of its record, and the
/// files that its description shows.
@Component
class TaskBook {

    private final Ledger ledger;
    private final ChangeFeed feed;
    private final Attachments attachments;

    TaskBook(Ledger ledger, ChangeFeed feed, Attachments attachments) {
        this.ledger = ledger;
        this.feed = feed;
        this.attachments = attachments;
    }

    void created(Task task) {
        keepFiles(task);
        ledger.created(Outcome.of(task));
        feed.changed(task.record());
    }

    Task changed(Task before, Outcome<Task> saved, String action) {
        keepFiles(saved.record());
        feed.changed(saved.record().record());
        return ledger.changed(before, saved, action);
    }

    private void keepFiles(Task task) {
        attachments.keep(task.ref(), task.wording().description());
    }
}
