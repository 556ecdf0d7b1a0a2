package io.mainstay.task.web;

import static io.mainstay.task.domain.TaskPermission.WORK;

import io.mainstay.kernel.Gate;
import io.mainstay.platform.web.home.HomeCard;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.platform.web.list.ViewCards;
import io.mainstay.task.persistence.TaskList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The tasks that wait for the reader, the first due first.
@Component
class TaskHomeCard implements HomeCard {

    private static final List<String> VIEWS = List.of("mine", "my-team", "overdue", "unassigned");

    private final ViewCards cards;
    private final ListLook look;
    private final Gate gate;

    TaskHomeCard(ViewCards cards, TaskList tasks, Gate gate) {
        this.cards = cards;
        this.look = TaskLook.of(tasks);
        this.gate = gate;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Shown> shown() {
        return gate.allowsSomewhere(WORK)
                ? Optional.of(cards.card(look, VIEWS, "due"))
                : Optional.empty();
    }
}
