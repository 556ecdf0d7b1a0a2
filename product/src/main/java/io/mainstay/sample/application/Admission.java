package io.mainstay.sample.application;

import static java.util.stream.Collectors.toSet;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.command.SampleOrganisation.SignIn;
import java.util.List;

/// Lets a few of the organisation's people sign in, and makes those who run the house members of
/// its service desk.
final class Admission {

    private final Rooms rooms;
    private final House house;

    Admission(Rooms rooms, House house) {
        this.rooms = rooms;
        this.house = house;
    }

    void seatAdministrators() {
        var administrators =
                rooms.accountList().page("", "").stream()
                        .map(row -> row.account())
                        .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                        .map(Account::person)
                        .collect(toSet());
        rooms.organisation().join(house.desk().id(), administrators);
    }

    List<SignIn> admit(List<Script.Account> accounts) {
        return accounts.stream().map(this::admit).toList();
    }

    private SignIn admit(Script.Account told) {
        var made = rooms.accounts().create(told.login(), house.person(told.person()));
        var roles = told.roles().stream().map(Role::valueOf).collect(toSet());
        var account = made.account();
        rooms.accounts().giveRoles(account.ref(), account.version(), roles, told.reason());
        return new SignIn(told.login(), made.password(), told.person() + ", " + told.what());
    }
}
