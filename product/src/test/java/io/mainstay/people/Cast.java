package io.mainstay.people;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import java.util.Optional;
import java.util.Set;

/// Who acts in the tests of the rooms.
public final class Cast {

    public static final Actor SYSTEM = Actor.system(Channel.JOB);

    private Cast() {}

    public static Actor administrator(PersonId person) {
        return staff(person, Role.ADMINISTRATOR);
    }

    public static Actor staff(PersonId person, Role... roles) {
        return actor(person, Standing.NONE, roles);
    }

    public static Actor user(PersonId person) {
        return actor(person, Standing.NONE, Role.USER);
    }

    public static Actor userOfOpenUnit(PersonId person, UnitId unit) {
        return actor(
                person,
                new Standing(
                        Set.of(),
                        Optional.of(unit.value()),
                        Set.of(unit.value()),
                        Optional.empty()),
                Role.USER);
    }

    public static Actor supplier(PersonId person, SupplierId supplier) {
        return actor(
                person,
                new Standing(Set.of(), Optional.empty(), Set.of(), Optional.of(supplier.value())),
                Role.SPECIALIST);
    }

    private static Actor actor(PersonId person, Standing standing, Role... roles) {
        return new Actor(
                Optional.of(person), "Aisha", Set.of(roles), standing, Channel.PAGE, false);
    }
}
