package io.mainstay.people.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Visible;

/// Keeps people.
public interface PersonRepository {

    PersonId nextId();

    /// @throws io.mainstay.kernel.NoSuchRecord when it is not there or not visible
    Person get(PersonId id, Visible visible);

    void add(Person person);

    /// @throws io.mainstay.kernel.StaleRecord when somebody else changed it since it was read
    void update(Person person);
}
