package io.mainstay.task.web;

import io.mainstay.kernel.Actors;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.RecordAction;
import io.mainstay.task.domain.TaskLifecycle.Action;
import java.util.List;
import java.util.stream.Stream;

/// The next steps on a task, in the order of its life; what nobody has is taken first.
final class TaskSteps {

    private TaskSteps() {}

    static List<RecordAction> of(TaskPage page, Frame frame) {
        var moves = page.actions().stream().map(action -> button(page, action, frame));
        return nobodyHas(page)
                ? Stream.concat(taking(page, frame), moves).toList()
                : Stream.concat(moves, taking(page, frame)).toList();
    }

    private static boolean nobodyHas(TaskPage page) {
        return page.task().handling().assignee().isEmpty();
    }

    private static Stream<RecordAction> taking(TaskPage page, Frame frame) {
        var me = Actors.current().person();
        var mayTake =
                page.mayWork()
                        && page.task().isOpen()
                        && me.isPresent()
                        && !page.task().handling().assignee().equals(me);
        return mayTake
                ? Stream.of(
                        RecordAction.posting(frame.say("task.action.take"), page.href() + "/taking")
                                .on("m"))
                : Stream.empty();
    }

    private static RecordAction button(TaskPage page, Action action, Frame frame) {
        var word = TaskPage.word(action);
        var label = frame.say("task.action." + word);
        var there = page.href() + "/" + TaskPage.path(word);
        return switch (action) {
            case START -> RecordAction.posting(label, there).on("s");
            case COMPLETE -> RecordAction.posting(label, there).on("v");
            case REOPEN -> RecordAction.posting(label, there);
            case CANCEL -> RecordAction.asking(label, page.href() + "?act=" + word);
        };
    }
}
