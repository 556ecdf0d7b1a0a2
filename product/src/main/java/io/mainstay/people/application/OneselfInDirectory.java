package io.mainstay.people.application;

import static io.mainstay.people.PeoplePermission.CHANGE_OWN_PHONES;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.OwnDetails;
import io.mainstay.people.People;
import io.mainstay.people.PersonSummary;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Oneself in the directory: everybody sees what is written down about them.
@Service
@Transactional
class OneselfInDirectory implements OwnDetails {

    private final People people;
    private final PersonService persons;
    private final Gate gate;

    OneselfInDirectory(People people, PersonService persons, Gate gate) {
        this.people = people;
        this.persons = persons;
        this.gate = gate;
    }

    @Override
    @Transactional(readOnly = true)
    public PersonSummary show() {
        return people.find(me()).orElseThrow(() -> new NotAllowed(CHANGE_OWN_PHONES));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayChangePhones() {
        return gate.allowsSomewhere(CHANGE_OWN_PHONES) && isOurs();
    }

    @Override
    public void changePhones(List<String> phones) {
        gate.requireSomewhere(CHANGE_OWN_PHONES);
        if (!isOurs()) {
            throw new NotAllowed(CHANGE_OWN_PHONES);
        }
        persons.changePhones(me(), phones);
    }

    private boolean isOurs() {
        return persons.get(me()).origin().isEmpty();
    }

    private static PersonId me() {
        return Actors.current().person().orElseThrow();
    }
}
