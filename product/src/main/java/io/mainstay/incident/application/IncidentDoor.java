package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.platform.words.Words;
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
        return IncidentNumber.in(ref)
                .flatMap(access::find)
                .map(incident ->
                        new RecordCard(
                                ref,
                                incident.report().title(),
                                Words.key(incident.state()),
                                "/incidents/" + ref,
                                incident.place()));
    }
}
