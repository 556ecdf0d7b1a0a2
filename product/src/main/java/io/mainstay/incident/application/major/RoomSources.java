package io.mainstay.incident.application.major;

import io.mainstay.incident.ContactCounts;
import io.mainstay.task.Tasks;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What other modules know of a major incident.
@Component
class RoomSources {

    private final Tasks tasks;
    private final ObjectProvider<ContactCounts> contacts;

    RoomSources(Tasks tasks, ObjectProvider<ContactCounts> contacts) {
        this.tasks = tasks;
        this.contacts = contacts;
    }

    Tasks tasks() {
        return tasks;
    }

    List<ContactCounts> contacts() {
        return contacts.orderedStream().toList();
    }
}
