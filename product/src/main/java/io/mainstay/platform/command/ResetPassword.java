package io.mainstay.platform.command;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.application.AccountList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lets in again whoever is locked out. Whoever may run it may read the database anyway.
@Command(
        name = "reset-password",
        description = {
            "Gives an account a new password, to be changed at the next sign-in, and ends its sessions.",
            "The way back in for an administrator who lost theirs."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the new password is printed",
            "1:there is no such account, or it is disabled"
        })
public final class ResetPassword implements Callable<Integer> {

    private final Product product;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "LOGIN", description = "What the person signs in with, such as admin.")
    private String login = "";

    public ResetPassword(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() {
        try (var beans = product.open()) {
            return Actors.as(Actor.system(Channel.COMMAND), () -> reset(beans));
        }
    }

    private int reset(ConfigurableApplicationContext beans) {
        var terminal = new Terminal(command.commandLine());
        var account = find(beans.getBean(AccountList.class)).filter(found -> !found.disabled());
        if (account.isEmpty()) {
            terminal.title("There is no account " + login + " that may sign in");
            return 1;
        }
        var password =
                beans.getBean(Accounts.class)
                        .resetPassword(account.get().ref(), account.get().version());
        terminal.title("Sign in with");
        terminal.line("Login", login);
        terminal.line("Password", password);
        terminal.blank();
        return 0;
    }

    private Optional<Account> find(AccountList accounts) {
        return accounts.page(login, "").stream()
                .map(AccountList.Row::account)
                .filter(account -> account.login().equals(login))
                .findFirst();
    }
}
