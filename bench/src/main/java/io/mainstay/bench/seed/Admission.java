package io.mainstay.bench.seed;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.application.OwnAccountService;
import io.mainstay.platform.access.application.OwnAccountService.PasswordChange;
import io.mainstay.platform.access.domain.Client;
import io.mainstay.platform.access.domain.GeneratedPassword;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/// Gives those of the load an account, and has each change the generated password as one must.
final class Admission {

    private final Accounts accounts;
    private final OwnAccountService own;
    private final Town town;

    Admission(ApplicationContext product, Town town) {
        this.accounts = product.getBean(Accounts.class);
        this.own = product.getBean(OwnAccountService.class);
        this.town = town;
    }

    void admit(Facts facts) {
        town.accounts().forEach((login, person) -> facts.account(login, admit(login, person)));
    }

    private String admit(String login, PersonId person) {
        var role = role(login);
        var generated =
                Actors.as(
                        Actor.system(Channel.COMMAND),
                        () -> {
                            var made = accounts.create(login, person);
                            var account = made.account();
                            accounts.giveRoles(account.ref(), account.version(), Set.of(role), "");
                            return made.password();
                        });
        var password = GeneratedPassword.next();
        var self =
                new Actor(
                        Optional.of(person),
                        login,
                        Set.of(role),
                        Standing.NONE,
                        Channel.PAGE,
                        false);
        var client = new Client("127.0.0.1", "bench");
        Actors.as(self, () -> own.changePassword(new PasswordChange(generated, password), client));
        return password;
    }

    private static Role role(String login) {
        return switch (login) {
            case "user" -> Role.USER;
            case "supplier" -> Role.SPECIALIST;
            default -> Role.SERVICE_DESK_ANALYST;
        };
    }
}
