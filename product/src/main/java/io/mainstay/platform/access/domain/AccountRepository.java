package io.mainstay.platform.access.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Account;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps accounts, their passwords' hashes and their roles.
public interface AccountRepository {

    Optional<Account> find(long id);

    Optional<Account> of(PersonId person);

    /// @param login in any case
    Optional<Credential> credential(String login);

    /// @param logins in lower case
    List<Account> byLogins(Collection<String> logins);

    boolean isEmpty();

    /// Accounts by login, after the given one, whose login contains the words or whose person is
    /// one of these.
    List<Account> page(String words, Collection<PersonId> people, String after, int most);

    /// @return the account with its number; empty when the login or the person has one already
    Optional<Account> add(NewAccount account, Instant now);

    /// Saves all but the password and counts the version up.
    ///
    /// @throws io.mainstay.kernel.StaleRecord when somebody else was first
    Account save(Account account, Instant now);

    void savePassword(long account, String hash);

    /// How many can administer and are not disabled; holds their rows until the transaction ends,
    /// so that two of them cannot demote each other at once.
    int lockAdministrators();

    /// An account with what proves it.
    record Credential(Account account, String passwordHash) {}

    /// What an account begins with.
    record NewAccount(String login, PersonId person, String passwordHash) {}
}
