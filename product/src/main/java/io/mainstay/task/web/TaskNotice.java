package io.mainstay.task.web;

import io.mainstay.notification.Mentions;
import io.mainstay.platform.web.Submitted;
import io.mainstay.task.TaskNumber;
import java.util.List;

/// What is said once something is done to a task, and whom a text named in vain.
///
/// @param word of the notice
/// @param untold the names that stand for nobody who may read the text
record TaskNotice(String word, List<String> untold) {

    static TaskNotice of(String word, List<String> untold) {
        return new TaskNotice(word, untold);
    }

    /// The way on from the form.
    String on(Submitted<?> form, String href, TaskNumber task) {
        var key = "task.notice." + word;
        return untold.isEmpty()
                ? form.then(href, key, task)
                : form.then(href, key + "-untold", task, Mentions.said(untold));
    }
}
