package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.platform.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class IncidentDoor implements RecordDoor {

    private final IncidentAccess access;

    IncidentDoor(IncidentAccess access) {
        this.access = access;
    }

    @Override
    public String prefix() {
        return IncidentNumber.PREFIX;
    }

    @Override
    public Optional<RecordCard> open(RecordRef ref) {
        return IncidentNumber.in(ref).flatMap(access::find).map(IncidentDoor::card);
    }

    @Override
    public List<RecordCard> openAll(Collection<RecordRef> refs) {
        var numbers = refs.stream().flatMap(ref -> IncidentNumber.in(ref).stream()).toList();
        return access.findAll(numbers).stream().map(IncidentDoor::card).toList();
    }

    private static RecordCard card(Incident incident) {
        return new RecordCard(
                incident.ref(),
                incident.report().title(),
                Words.key(incident.state()),
                "/incidents/" + incident.ref(),
                incident.place());
    }
}
