package io.mainstay.platform.access.application;

import static io.mainstay.platform.access.AccessPermission.CHANGE_OWN_ACCOUNT;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.domain.AccountRepository;
import io.mainstay.platform.access.domain.AccountRepository.Credential;
import io.mainstay.platform.access.domain.Client;
import io.mainstay.platform.access.domain.PasswordRule;
import io.mainstay.platform.access.domain.Secret;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What everybody does with the own password. Not one transaction: a wrong try stays counted.
@Service
public class OwnAccountService {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInTries tries;
    private final AccountWriting writing;
    private final SessionLog sessions;
    private final TransactionTemplate transaction;

    OwnAccountService(
            AccountRepository accounts,
            Passwords passwords,
            SignInTries tries,
            AccountWriting writing,
            SessionLog sessions,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.writing = writing;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /// The account of whoever acts now.
    public Account account() {
        return Actors.current()
                .person()
                .flatMap(accounts::of)
                .orElseThrow(() -> new NotAllowed(CHANGE_OWN_ACCOUNT));
    }

    /// Ends every session of the account and opens a new one.
    ///
    /// @return the new session's secret
    public Secret changePassword(PasswordChange change, Client client) {
        if (Actors.current().readOnly()) {
            throw new NotAllowed(CHANGE_OWN_ACCOUNT);
        }
        var account = account();
        prove(account, change.current(), client);
        PasswordRule.require("password", change.next(), account.login());
        if (change.next().equals(change.current())) {
            throw InvalidInput.of("password", "password-unchanged");
        }
        var changed =
                transaction.execute(status -> {
                    writing.changePassword(account, change.next(), false);
                    return sessions.open(account, client);
                });
        return Optional.ofNullable(changed).orElseThrow();
    }

    private void prove(Account account, String password, Client client) {
        tries.begin(account.login(), client);
        var hash = accounts.credential(account.login()).map(Credential::passwordHash);
        if (password.length() > PasswordRule.MOST || !passwords.matches(password, hash)) {
            throw InvalidInput.of("current", "password-wrong");
        }
        tries.succeed(account.login(), client);
    }

    /// A person replaces the own password and proves the old one.
    public record PasswordChange(String current, String next) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
