package io.mainstay.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.MainstayApplication;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.FirstSignIn;
import io.mainstay.platform.access.application.AccountList;
import io.mainstay.platform.persistence.DatabaseAddress;
import io.mainstay.testing.TestPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ResetPasswordTest {

    private static final String URL = "mainstay.database.url";
    private static final String OWNER = "mainstay.database.owner-url";

    @TempDir Path data;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void onADatabaseOfItsOwn() {
        var database = TestPostgres.migrated();
        System.setProperty(URL, setting(database.application()));
        System.setProperty(OWNER, setting(database.owner()));
    }

    @AfterEach
    void takeBack() {
        System.clearProperty(URL);
        System.clearProperty(OWNER);
    }

    @Test
    void letsALockedOutAdministratorInAgain() {
        var first = firstSignIn();
        var before = account(first.login());

        assertThat(run(first.login())).isZero();

        var after = account(first.login());
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.mustChangePassword()).isTrue();
        assertThat(said.toString()).contains("Password").doesNotContain(first.password());
    }

    @Test
    void saysThatNobodyIsCalledThat() {
        assertThat(run("nobody")).isOne();
        assertThat(said.toString()).contains("no account nobody");
    }

    private FirstSignIn.Credentials firstSignIn() {
        try (var beans = product().open()) {
            return beans.getBean(FirstSignIn.class).announce().orElseThrow();
        }
    }

    private Account account(String login) {
        try (var beans = product().open()) {
            return Actors.as(
                    Actor.system(Channel.COMMAND),
                    () -> beans.getBean(AccountList.class).page(login, "").getFirst().account());
        }
    }

    private Product product() {
        var product = new Product(MainstayApplication.class);
        new CommandLine(new ResetPassword(product))
                .addMixin("product", product)
                .parseArgs("--data", data.toString(), "nobody");
        return product;
    }

    private int run(String login) {
        var product = new Product(MainstayApplication.class);
        return new CommandLine(new ResetPassword(product))
                .addMixin("product", product)
                .setOut(new PrintWriter(said, true))
                .execute("--data", data.toString(), login);
    }

    private static String setting(DatabaseAddress address) {
        return address.url()
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://%s:%s@".formatted(address.user(), address.password()));
    }
}
