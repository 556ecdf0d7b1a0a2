package io.mainstay.task.web;

import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.task.domain.Task;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where to go on after something was done to a task: the board on which it stood, or its own page.
@Component
class WayBack {

    private final RecordDoors doors;

    WayBack(RecordDoors doors) {
        this.doors = doors;
    }

    String from(Task task, Optional<String> from) {
        return from.filter("record"::equals)
                .flatMap(wanted -> doors.find(task.record()))
                .map(WayBack::board)
                .orElse("/tasks/" + task.number());
    }

    /// The board on the page of a record: every kind that takes tasks calls the tab so.
    static String board(RecordCard card) {
        return card.href() + "?tab=tasks";
    }
}
