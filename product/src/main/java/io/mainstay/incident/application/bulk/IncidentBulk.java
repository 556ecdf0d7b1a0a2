package io.mainstay.incident.application.bulk;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.list.ListDeclaration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Incidents as a kind that can be changed many at a time.
@Component
class IncidentBulk implements BulkKind {

    private final List<? extends BulkAction> actions;

    IncidentBulk(MovesInBulk moves, EditsInBulk edits, TalkInBulk talk, IncidentsInBulk reading) {
        this.actions =
                Stream.of(moves.plans(), edits.plans(), talk.plans())
                        .flatMap(List::stream)
                        .map(plan -> plan.on(reading))
                        .toList();
    }

    @Override
    public ListDeclaration list() {
        return IncidentList.LIST;
    }

    @Override
    public String identity() {
        return "number";
    }

    @Override
    public RecordRef ref(long id) {
        return new IncidentNumber(id).ref();
    }

    @Override
    public List<? extends BulkAction> actions() {
        return actions;
    }
}
