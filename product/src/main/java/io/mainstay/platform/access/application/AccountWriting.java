package io.mainstay.platform.access.application;

import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.domain.AccountRepository;
import io.mainstay.platform.access.domain.AccountRepository.NewAccount;
import io.mainstay.platform.audit.Ledger;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The one way to write an account: saved, audited, and forgotten by whoever remembers it as it
/// was. Works in the caller's transaction, after the caller has asked leave.
@Component
class AccountWriting {

    private final AccountRepository accounts;
    private final Proofs proofs;
    private final Passwords passwords;
    private final Ledger ledger;
    private final Clock clock;

    AccountWriting(
            AccountRepository accounts,
            Proofs proofs,
            Passwords passwords,
            Ledger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.passwords = passwords;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Empty when the login or the person has an account already.
    Optional<Account> add(String login, PersonId person, String password) {
        var added = new NewAccount(login, person, passwords.hash(password));
        return accounts.add(added, clock.instant())
                .map(account -> ledger.created(Outcome.of(account)));
    }

    Account keep(Account before, Account after, String action) {
        var saved = accounts.save(after, clock.instant());
        proofs.forget();
        return ledger.changed(before, Outcome.of(saved), action);
    }

    /// Ends every session, whoever opened it.
    Account changePassword(Account account, String password, boolean generated) {
        accounts.savePassword(account.id(), passwords.hash(password));
        proofs.endSessions(account);
        var changed = account.withPassword(clock.instant(), generated);
        return keep(account, changed, generated ? "RESET_PASSWORD" : "CHANGE_PASSWORD");
    }
}
