package io.mainstay.people.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.domain.Details;
import io.mainstay.people.domain.DirectoryRecord;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.platform.access.Visibility;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.audit.Ledger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.transaction.annotation.Transactional;

/// Keeps one kind of record of the directory: written down, corrected, no longer active.
///
/// @param <I> its identity
/// @param <R> the record
/// @param <D> what people write down about it
@Transactional
public abstract class DirectoryService<I, R extends DirectoryRecord<R, D>, D extends Details> {

    private final Kind<I, R, D> kind;
    private final DirectoryRepository<I, R> records;
    private final Gate gate;
    private final Ledger ledger;

    DirectoryService(
            Kind<I, R, D> kind, DirectoryRepository<I, R> records, Gate gate, Ledger ledger) {
        this.kind = kind;
        this.records = records;
        this.gate = gate;
        this.ledger = ledger;
    }

    /// What differs from kind to kind.
    ///
    /// @param number reads the number that stands in addresses
    /// @param blank the details that a new one begins with
    /// @param first the record as it begins
    record Kind<I, R, D>(
            Function<String, I> number,
            D blank,
            BiFunction<I, D, Outcome<R>> first,
            Visibility visibility,
            Permission create,
            Permission edit) {}

    public I id(String number) {
        return kind.number().apply(number);
    }

    public D blank() {
        return kind.blank();
    }

    public Permission toCreate() {
        return kind.create();
    }

    public Permission toEdit() {
        return kind.edit();
    }

    @Transactional(readOnly = true)
    public R get(I id) {
        return records.get(id, Visible.now(kind.visibility()));
    }

    public R create(D details) {
        gate.require(kind.create());
        var outcome = kind.first().apply(records.nextId(), details);
        records.add(outcome.record());
        return ledger.created(outcome);
    }

    public void edit(I id, long version, D details) {
        edit(id, version, before -> details);
    }

    public void edit(I id, long version, UnaryOperator<D> change) {
        act(id, version, "EDIT", before -> before.edit(change.apply(before.details())));
    }

    /// What is no longer active stays on the records that name it, but is offered no more.
    public void activate(I id, long version, boolean active) {
        act(id, version, active ? "ACTIVATE" : "DEACTIVATE", before -> before.active(active));
    }

    void act(I id, String action, Function<R, Outcome<R>> work) {
        keep(toChange(id), action, work);
    }

    /// What somebody does with the record of themself.
    void actAsOneself(I id, String action, Function<R, Outcome<R>> work) {
        keep(get(id), action, work);
    }

    private void act(I id, long version, String action, Function<R, Outcome<R>> work) {
        var before = toChange(id);
        if (before.version() != version) {
            throw new StaleRecord(before.ref(), before.version());
        }
        keep(before, action, work);
    }

    private R toChange(I id) {
        var record = get(id);
        gate.require(kind.edit());
        return record;
    }

    private void keep(R before, String action, Function<R, Outcome<R>> work) {
        var outcome = work.apply(before);
        records.update(outcome.record());
        ledger.changed(before, outcome, action);
    }
}
