package io.mainstay.platform.access.application;

import io.mainstay.platform.access.domain.AccountRepository;
import io.mainstay.platform.access.domain.AccountRepository.Credential;
import io.mainstay.platform.access.domain.Client;
import io.mainstay.platform.access.domain.PasswordRule;
import io.mainstay.platform.access.domain.Secret;
import io.mainstay.platform.access.domain.SignInRefused;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Lets a person in who knows the password. Not one transaction: a refused try stays counted.
@Service
public class SignInService {

    private static final Logger LOG = LoggerFactory.getLogger(SignInService.class);
    private static final int LONGEST_LOGIN = 100;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInTries tries;
    private final SessionLog sessions;

    SignInService(
            AccountRepository accounts,
            Passwords passwords,
            SignInTries tries,
            SessionLog sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
    }

    /// @return the secret of a new session
    /// @throws SignInRefused for every reason alike, after the same work
    public Secret signIn(String login, String password, Client client) {
        tries.begin(login, client);
        var found = find(login, password);
        var proved = passwords.matches(cut(password), found.map(Credential::passwordHash));
        var account = found.map(Credential::account).filter(known -> !known.disabled());
        if (!proved || account.isEmpty()) {
            LOG.info("Sign-in refused from {}", client.address());
            found.ifPresent(known -> sessions.refuse(known.account(), client));
            throw new SignInRefused();
        }
        tries.succeed(login, client);
        return sessions.open(account.get(), client);
    }

    public void signOut(Secret session) {
        sessions.end(session);
    }

    /// What cannot be a login or a password is not looked up, but costs the same.
    private Optional<Credential> find(String login, String password) {
        return login.isBlank()
                        || login.length() > LONGEST_LOGIN
                        || login.indexOf('\0') >= 0
                        || password.length() > PasswordRule.MOST
                ? Optional.empty()
                : accounts.credential(login);
    }

    private static String cut(String password) {
        return password.substring(0, Math.min(password.length(), PasswordRule.MOST));
    }
}
