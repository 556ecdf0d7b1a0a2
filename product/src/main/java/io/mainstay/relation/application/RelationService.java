package io.mainstay.relation.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.access.RecordGate;
import io.mainstay.relation.LinkKind;
import io.mainstay.relation.Linked;
import io.mainstay.relation.RelationPermission;
import io.mainstay.relation.Relations;
import io.mainstay.relation.persistence.LinkTable;
import io.mainstay.relation.persistence.LinkTable.Link;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes, shows and removes links.
@Service
@Transactional
class RelationService implements Relations {

    private static final int MOST = 200;

    private final LinkTable table;
    private final RecordDoors doors;
    private final RecordGate gate;
    private final Gate everywhere;
    private final BothEnds ends;
    private final Clock clock;

    RelationService(
            LinkTable table,
            RecordDoors doors,
            RecordGate gate,
            Gate everywhere,
            BothEnds ends,
            Clock clock) {
        this.table = table;
        this.doors = doors;
        this.gate = gate;
        this.everywhere = everywhere;
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Linked> of(RecordRef record) {
        doors.open(record);
        var links = table.of(record, MOST);
        var cards = doors.findAll(links.stream().map(link -> other(record, link)).toList());
        return links.stream()
                .flatMap(link ->
                        Stream.ofNullable(cards.get(other(record, link)))
                                .map(card -> linked(record, link, card)))
                .toList();
    }

    private static Linked linked(RecordRef record, Link link, RecordCard other) {
        return new Linked(link.id(), link.kind(), link.to().equals(record), other);
    }

    private static RecordRef other(RecordRef record, Link link) {
        return link.to().equals(record) ? link.from() : link.to();
    }

    @Override
    public long link(RecordRef from, LinkKind kind, RecordRef to) {
        doors.open(from);
        gate.require(RelationPermission.LINK, from);
        new Check()
                .that(!from.equals(to), "to", "itself")
                .that(doors.find(to).isPresent(), "to", "unknown")
                .orRefuse();
        var id = table.add(new NewLink(from, kind, to), Actors.current().person(), clock.instant());
        ends.linked(new Link(id, from, kind, to));
        return id;
    }

    @Override
    public void unlink(long id) {
        var link =
                table.find(id)
                        .filter(found -> doors.find(found.from()).isPresent())
                        .filter(found -> doors.find(found.to()).isPresent())
                        .orElseThrow(() -> new NoSuchRecord("link"));
        if (!gate.allows(RelationPermission.LINK, link.to())) {
            gate.require(RelationPermission.LINK, link.from());
        }
        table.remove(id);
        ends.unlinked(link);
    }

    @Override
    public void linkAll(Collection<NewLink> links) {
        everywhere.require(RelationPermission.LINK);
        if (links.stream().anyMatch(link -> link.from().equals(link.to()))) {
            throw InvalidInput.of("to", "itself");
        }
        table.addAll(links, Actors.current().person(), clock.instant()).forEach(ends::linked);
    }
}
