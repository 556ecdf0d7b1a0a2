package io.mainstay.platform.command;

import io.mainstay.MainstayApplication;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.DatabaseAddress;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

/// The product as a command sees it, on a database of the tests.
public final class OnDatabase {

    private static final String URL = "mainstay.database.url";
    private static final String OWNER = "mainstay.database.owner-url";

    private OnDatabase() {}

    public static void with(Database database, Path data, Consumer<ApplicationContext> work) {
        var product = new Product(MainstayApplication.class);
        new CommandLine(product).parseArgs("--data", data.toString());
        System.setProperty(URL, setting(database.application()));
        System.setProperty(OWNER, setting(database.owner()));
        try (var beans = product.open()) {
            work.accept(beans);
        } finally {
            System.clearProperty(URL);
            System.clearProperty(OWNER);
        }
    }

    private static String setting(DatabaseAddress address) {
        return address.url()
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://%s:%s@".formatted(address.user(), address.password()));
    }
}
