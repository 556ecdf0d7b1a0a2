package io.mainstay.incident.application.queue;

import io.mainstay.incident.domain.queue.Holding;
import io.mainstay.incident.domain.queue.QueueLine;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The names of those who stand in a queue, in one read.
@Component
class QueueNames {

    private final People people;

    QueueNames(People people) {
        this.people = people;
    }

    Map<PersonId, String> of(List<Holding> members, List<QueueLine> others) {
        return people.names(
                Stream.concat(
                                members.stream().map(Holding::person),
                                others.stream().map(QueueLine::assignee))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }
}
