package io.mainstay.incident.web;

import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.kernel.Gate;
import io.mainstay.platform.web.home.HomeCard;
import io.mainstay.platform.web.list.ViewCards;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The incidents that wait for the reader: for those who work on them what is theirs and their
/// team's, for everybody else what they reported.
@Component
class IncidentHomeCard implements HomeCard {

    private static final List<String> WORKER = List.of("mine", "my-team", "unassigned", "open");
    private static final List<String> CALLER = List.of("reported");

    private final ViewCards cards;
    private final Gate gate;

    IncidentHomeCard(ViewCards cards, Gate gate) {
        this.cards = cards;
        this.gate = gate;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Shown> shown() {
        var views = gate.allowsSomewhere(WORK) ? WORKER : CALLER;
        return Optional.of(cards.card(IncidentLook.LIST, views, "updatedAt"));
    }
}
