package io.mainstay.people.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Person;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.persistence.PersonVisibility;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.audit.Ledger;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps people: written down, corrected, and let go when they leave.
@Service
@Transactional
public class PersonService extends DirectoryService<PersonId, Person, PersonDetails> {

    /// Asked late, because accounts ask who their people are.
    private final ObjectProvider<Accounts> accounts;

    PersonService(
            DirectoryRepository<PersonId, Person> people,
            Gate gate,
            Ledger ledger,
            ObjectProvider<Accounts> accounts) {
        super(
                new Kind<>(
                        Numbers::person,
                        PersonDetails.named(""),
                        Person::create,
                        PersonVisibility.PERSON,
                        PeoplePermission.REGISTER_PERSON,
                        PeoplePermission.EDIT_PEOPLE),
                people,
                gate,
                ledger);
        this.accounts = accounts;
    }

    void changePhones(PersonId me, List<String> phones) {
        actAsOneself(me, "EDIT", before -> before.edit(before.details().reachedUnder(phones)));
    }

    /// Whoever has left cannot sign in either. Coming back does not open the account again.
    @Override
    public void activate(PersonId id, long version, boolean active) {
        super.activate(id, version, active);
        if (!active) {
            var account = accounts.getObject();
            account.of(id)
                    .filter(open -> !open.disabled())
                    .ifPresent(open -> account.disable(open.ref(), open.version()));
        }
    }
}
