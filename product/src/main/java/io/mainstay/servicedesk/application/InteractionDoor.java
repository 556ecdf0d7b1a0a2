package io.mainstay.servicedesk.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.Interaction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class InteractionDoor implements RecordDoor {

    private final InteractionAccess access;

    InteractionDoor(InteractionAccess access) {
        this.access = access;
    }

    @Override
    public String prefix() {
        return InteractionNumber.PREFIX;
    }

    @Override
    public Optional<RecordCard> open(RecordRef ref) {
        return openAll(List.of(ref)).stream().findFirst();
    }

    @Override
    public List<RecordCard> openAll(Collection<RecordRef> refs) {
        var numbers = refs.stream().flatMap(ref -> InteractionNumber.in(ref).stream()).toList();
        return access.findAll(numbers).stream().map(InteractionDoor::card).toList();
    }

    private static RecordCard card(Interaction interaction) {
        return new RecordCard(
                interaction.ref(),
                interaction.title(),
                InteractionWords.key(interaction.state()),
                "/interactions/" + interaction.number(),
                interaction.contact().place());
    }
}
