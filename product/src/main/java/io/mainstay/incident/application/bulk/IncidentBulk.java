package io.mainstay.incident.application.bulk;

import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.automation.MacrosInBulk;
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

    IncidentBulk(
            MovesInBulk moves,
            EditsInBulk edits,
            TalkInBulk talk,
            MacrosInBulk macros,
            ChildrenInBulk children,
            IncidentsInBulk reading) {
        var plans =
                Stream.of(moves.plans(), edits.plans(), talk.plans())
                        .flatMap(List::stream)
                        .toList();
        var macro = macros.plan(IncidentList.LIST.name(), WORK, plans);
        var offered = Stream.concat(plans.stream(), Stream.of(macro)).map(plan -> plan.on(reading));
        this.actions = Stream.concat(offered, Stream.of(children.on(reading))).toList();
    }

    @Override
    public ListDeclaration list() {
        return IncidentList.LIST;
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
