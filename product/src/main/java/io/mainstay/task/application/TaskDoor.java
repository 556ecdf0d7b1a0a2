package io.mainstay.task.application;

import io.mainstay.kernel.Place;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.words.Words;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Task;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A task belongs where its record belongs.
@Component
class TaskDoor implements RecordDoor {

    private final TaskAccess access;
    private final RecordDoors doors;

    TaskDoor(TaskAccess access, RecordDoors doors) {
        this.access = access;
        this.doors = doors;
    }

    @Override
    public String prefix() {
        return TaskNumber.PREFIX;
    }

    @Override
    public Optional<RecordCard> open(RecordRef ref) {
        return TaskNumber.in(ref).flatMap(access::find).map(this::card);
    }

    private RecordCard card(Task task) {
        return new RecordCard(
                task.ref(),
                task.wording().title(),
                Words.key(task.state()),
                "/tasks/" + task.number(),
                doors.find(task.record()).map(RecordCard::place).orElse(Place.NOWHERE));
    }
}
