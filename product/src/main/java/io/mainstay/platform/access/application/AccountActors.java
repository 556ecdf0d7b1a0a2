package io.mainstay.platform.access.application;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.access.StandingSource;
import io.mainstay.platform.access.domain.AccountRepository;
import io.mainstay.platform.access.persistence.PreferenceTable;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the actor of an account: its roles, and name and standing as the people module tells them.
/// Knows as well how its person wants to read.
@Component
class AccountActors implements ActorSource {

    private final AccountRepository accounts;
    private final ObjectProvider<PersonDirectory> people;
    private final ObjectProvider<StandingSource> standings;
    private final Grants grants;
    private final PreferenceTable preferences;

    AccountActors(
            AccountRepository accounts,
            ObjectProvider<PersonDirectory> people,
            ObjectProvider<StandingSource> standings,
            Grants grants,
            PreferenceTable preferences) {
        this.accounts = accounts;
        this.people = people;
        this.standings = standings;
        this.grants = grants;
        this.preferences = preferences;
    }

    @Override
    public Optional<Actor> of(PersonId person, Channel channel) {
        return accounts.of(person)
                .filter(account -> !account.disabled())
                .map(account -> of(account, channel, false));
    }

    Actor of(Account account, Channel channel, boolean readOnly) {
        var person = account.person();
        return new Actor(
                Optional.of(person),
                name(account),
                account.roles(),
                standing(person).holding(grants.reaches(account)),
                channel,
                readOnly);
    }

    Preferences preferences(Account account) {
        return preferences.of(account.id());
    }

    private Standing standing(PersonId person) {
        return standings.stream().findAny().map(source -> source.of(person)).orElse(Standing.NONE);
    }

    private String name(Account account) {
        var person = account.person();
        return people.stream()
                .findAny()
                .flatMap(directory ->
                        Optional.ofNullable(directory.names(List.of(person)).get(person)))
                .orElse(account.login());
    }
}
