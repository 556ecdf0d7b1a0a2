package io.mainstay.servicedesk.application;

import static io.mainstay.servicedesk.domain.InteractionLifecycle.LIFECYCLE;
import static io.mainstay.servicedesk.domain.InteractionPermission.LOG;
import static io.mainstay.servicedesk.domain.InteractionPermission.SEE_ALL;
import static io.mainstay.servicedesk.persistence.InteractionVisibility.INTERACTIONS;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.Place;
import io.mainstay.platform.access.Visible;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.InteractionLifecycle.Action;
import io.mainstay.servicedesk.domain.InteractionRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which interactions the current actor sees, and what they may do with one.
@Component
public class InteractionAccess {

    private final InteractionRepository interactions;
    private final Gate gate;

    InteractionAccess(InteractionRepository interactions, Gate gate) {
        this.interactions = interactions;
        this.gate = gate;
    }

    /// @throws NoSuchRecord when it is not there or not to be known of
    public Interaction get(InteractionNumber number) {
        return find(number).orElseThrow(() -> new NoSuchRecord(number));
    }

    public Optional<Interaction> find(InteractionNumber number) {
        return interactions.find(number, Visible.now(INTERACTIONS));
    }

    List<Interaction> findAll(Collection<InteractionNumber> numbers) {
        return interactions.findAll(numbers, Visible.now(INTERACTIONS));
    }

    /// The actions that lead on from the interaction's state and that the actor may take.
    public List<Action> actions(Interaction interaction) {
        return LIFECYCLE.actionsIn(interaction.state()).stream()
                .filter(action ->
                        gate.allows(LIFECYCLE.permission(action), interaction.contact().place()))
                .toList();
    }

    public boolean maySeeHistory() {
        return gate.allowsSomewhere(SEE_ALL);
    }

    public void requireLogging() {
        gate.requireSomewhere(LOG);
    }

    /// Asked before what was sent is read.
    public void requireWork(InteractionNumber number) {
        forWork(number);
    }

    public boolean mayCorrect(Interaction interaction) {
        return gate.allows(LOG, interaction.contact().place());
    }

    public void requireFigures() {
        gate.requireSomewhere(SEE_ALL);
    }

    void requireLogging(Place place) {
        gate.require(LOG, place);
    }

    /// To be ended or corrected.
    Interaction forWork(InteractionNumber number) {
        var interaction = get(number);
        gate.require(LOG, interaction.contact().place());
        return interaction;
    }
}
