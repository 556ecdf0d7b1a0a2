package io.mainstay.platform.access.application;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.PersonDirectory;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The people behind the accounts, as the directory knows them.
@Component
class AccountPeople {

    private final ObjectProvider<PersonDirectory> directory;

    AccountPeople(ObjectProvider<PersonDirectory> directory) {
        this.directory = directory;
    }

    boolean isThere(PersonId person) {
        return directory.getObject().names(List.of(person)).containsKey(person);
    }

    boolean isSeen(PersonId person) {
        return directory.getObject().isSeen(person);
    }

    PersonId add(String name) {
        return directory.getObject().create(name);
    }

    Map<PersonId, String> names(List<Account> accounts) {
        return directory.getObject().names(accounts.stream().map(Account::person).toList());
    }

    SequencedMap<PersonId, String> search(String words, int most) {
        return directory.getObject().search(words, most);
    }
}
