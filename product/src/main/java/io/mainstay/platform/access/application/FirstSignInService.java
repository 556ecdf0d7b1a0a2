package io.mainstay.platform.access.application;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.FirstSignIn;
import io.mainstay.platform.access.domain.AccountRepository;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the first administrator, who also may work incidents, so that a new installation can be
/// tried at once.
@Service
class FirstSignInService implements FirstSignIn {

    private static final String LOGIN = "admin";
    private static final String NAME = "Administrator";
    private static final Set<Role> ROLES =
            Set.of(
                    Role.ADMINISTRATOR,
                    Role.SERVICE_DESK_MANAGER,
                    Role.SERVICE_DESK_ANALYST,
                    Role.INCIDENT_MANAGER);

    private final AccountRepository accounts;
    private final AccountService service;
    private final TransactionTemplate transaction;

    FirstSignInService(
            AccountRepository accounts, AccountService service, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.service = service;
        this.transaction = transaction;
    }

    @Override
    public Optional<Credentials> announce() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Actors.as(
                    Actor.system(Channel.COMMAND),
                    () -> Optional.ofNullable(transaction.execute(status -> make())));
        } catch (InvalidInput anotherNodeWasFirst) {
            return Optional.empty();
        }
    }

    private Credentials make() {
        var made = service.createForNew(LOGIN, NAME);
        var account = made.account();
        service.giveRoles(account.ref(), account.version(), ROLES, "");
        return new Credentials(LOGIN, made.password());
    }
}
