package io.mainstay.platform.bulk.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.Bulk.Deed;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.BulkRepository;
import io.mainstay.platform.bulk.domain.BulkRepository.Beginning;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.ItemState;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changing many records alike: pick them, say what to do, look at what would happen, start, and
/// perhaps take it back. A bulk change is its maker's own affair.
@Service
@Transactional
public class BulkChanges {

    private final BulkRepository bulks;
    private final BulkSelection selection;
    private final BulkKinds kinds;
    private final BulkStart starts;
    private final Clock clock;

    BulkChanges(
            BulkRepository bulks,
            BulkSelection selection,
            BulkKinds kinds,
            BulkStart starts,
            Clock clock) {
        this.bulks = bulks;
        this.selection = selection;
        this.kinds = kinds;
        this.starts = starts;
        this.clock = clock;
    }

    /// Freezes what a filter finds now.
    public Bulk ofFilter(String list, String filter) {
        return begin(list, Optional.of(filter), selection.found(list, filter));
    }

    public Bulk ofRecords(String list, Set<String> numbers) {
        return begin(list, Optional.empty(), selection.picked(list, numbers));
    }

    private Bulk begin(String list, Optional<String> filter, List<Long> records) {
        var id =
                bulks.add(
                        new Beginning(
                                list,
                                filter,
                                Optional.empty(),
                                OptionalLong.empty(),
                                me(),
                                clock.instant()));
        bulks.pick(id, records);
        return get(id);
    }

    /// Says what is to be done to each; may be said anew until it is started.
    public Bulk choose(long id, String action, BulkInput input) {
        var bulk = get(id);
        var chosen = kinds.action(kinds.get(bulk.list()), action);
        chosen.check(input);
        if (bulk.isUndoing() || !bulks.choose(id, new Deed(action, chosen.kept(input)))) {
            throw BulkRefused.started(bulk.ref());
        }
        return get(id);
    }

    /// Starts the job that does what the person has looked at.
    ///
    /// @param seen the mark of that deed
    public Bulk start(long id, String seen) {
        var bulk = get(id);
        if (!bulk.isStarted()
                && !bulk.deed().orElseThrow(BulkRefused::noDeed).mark().equals(seen)) {
            throw BulkRefused.chosenAnew(bulk.ref());
        }
        return start(id);
    }

    /// Starts the job that does it.
    public Bulk start(long id) {
        var bulk = get(id);
        kinds.action(bulk).check(bulk.deed().orElseThrow().input());
        starts.start(bulk);
        return get(id);
    }

    /// Starts a bulk change that sets back what this one has changed.
    public Bulk undo(long id) {
        var bulk = get(id);
        starts.requireOver(bulk);
        if (bulk.isUndoing() || !leadsBack(bulk) || bulks.undoing(id).isPresent()) {
            throw BulkRefused.cannotBeTakenBack(bulk.ref());
        }
        var undo =
                bulks.add(
                        new Beginning(
                                bulk.list(),
                                Optional.empty(),
                                bulk.deed(),
                                OptionalLong.of(id),
                                me(),
                                clock.instant()));
        bulks.pickChangedBy(undo, id);
        starts.start(get(undo));
        return get(undo);
    }

    /// Whether this one is over, has changed something, and leads back.
    @Transactional(readOnly = true)
    public boolean canBeUndone(Bulk bulk) {
        return starts.isOver(bulk)
                && !bulk.isUndoing()
                && leadsBack(bulk)
                && bulks.undoing(bulk.id()).isEmpty()
                && bulks.counts(bulk.id()).getOrDefault(ItemState.CHANGED, 0L) > 0;
    }

    private boolean leadsBack(Bulk bulk) {
        return kinds.action(bulk)
                .canBeTakenBack(bulk.deed().orElseThrow(BulkRefused::noDeed).input());
    }

    /// @throws NoSuchRecord when there is none of the actor's with this number
    @Transactional(readOnly = true)
    public Bulk get(long id) {
        return find(id).orElseThrow(() -> new NoSuchRecord(Bulk.PREFIX + "-" + id));
    }

    @Transactional(readOnly = true)
    public Optional<Bulk> find(long id) {
        return bulks.find(id)
                .filter(bulk -> Actors.current().person().equals(Optional.of(bulk.person())));
    }

    /// The one that takes this one back.
    @Transactional(readOnly = true)
    public Optional<Bulk> undoing(long id) {
        return bulks.undoing(get(id).id());
    }

    @Transactional(readOnly = true)
    public Map<ItemState, Long> counts(long id) {
        return bulks.counts(get(id).id());
    }

    /// @param after the last record already seen
    @Transactional(readOnly = true)
    public List<Item> items(long id, Collection<ItemState> states, long after, int limit) {
        return bulks.items(get(id).id(), states, after, limit);
    }

    private static PersonId me() {
        return Actors.current().person().orElseThrow();
    }
}
