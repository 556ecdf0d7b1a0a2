package io.mainstay.testing;

import io.mainstay.platform.persistence.DatabaseAddress;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives each Spring context of the tests a migrated database of its own.
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestPostgres.migrated();
        TestPropertyValues.of(
                        "mainstay.database.url=" + asSetting(database.application()),
                        "mainstay.database.owner-url=" + asSetting(database.owner()),
                        "mainstay.pool.minimum-idle=0",
                        "mainstay.pool.maximum-pool-size=6")
                .applyTo(context);
    }

    private static String asSetting(DatabaseAddress address) {
        return address.url()
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://%s:%s@".formatted(address.user(), address.password()));
    }
}
