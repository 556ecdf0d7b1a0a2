package io.mainstay.people.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.domain.Person;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.domain.PersonRepository;
import io.mainstay.people.persistence.PersonVisibility;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.audit.Ledger;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps people: written down, corrected, and let go when they leave.
@Service
@Transactional
public class PersonService {

    private final PersonRepository people;
    private final Gate gate;
    private final Ledger ledger;

    /// Asked late, because accounts ask who their people are.
    private final ObjectProvider<Accounts> accounts;

    PersonService(
            PersonRepository people, Gate gate, Ledger ledger, ObjectProvider<Accounts> accounts) {
        this.people = people;
        this.gate = gate;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public Person get(PersonId id) {
        return people.get(id, Visible.now(PersonVisibility.PERSON));
    }

    public Person create(PersonDetails details) {
        gate.require(PeoplePermission.REGISTER_PERSON);
        var outcome = Person.create(people.nextId(), details);
        people.add(outcome.record());
        return ledger.created(outcome);
    }

    public void edit(PersonId id, long version, PersonDetails details) {
        act(id, version, "EDIT", person -> person.edit(details));
    }

    /// Whoever has left stays on the records that name them, but is offered no more and cannot sign
    /// in. Coming back does not open the account again.
    public void activate(PersonId id, long version, boolean active) {
        act(id, version, active ? "ACTIVATE" : "DEACTIVATE", person -> person.active(active));
        if (!active) {
            var account = accounts.getObject();
            account.of(id)
                    .filter(open -> !open.disabled())
                    .ifPresent(open -> account.disable(open.ref(), open.version()));
        }
    }

    private void act(
            PersonId id, long version, String action, Function<Person, Outcome<Person>> work) {
        var before = get(id);
        gate.require(PeoplePermission.EDIT_PEOPLE);
        if (before.version() != version) {
            throw new StaleRecord(before.ref(), before.version());
        }
        var outcome = work.apply(before);
        people.update(outcome.record());
        ledger.changed(before, outcome, action);
    }
}
