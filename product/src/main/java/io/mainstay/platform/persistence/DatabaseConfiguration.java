package io.mainstay.platform.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.mainstay.platform.persistence.embedded.EmbeddedPostgres;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the database, brings its tables up to date unless told not to, and pools connections to
/// it. Spring closes them in the opposite order: first the pool, then the server.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings) {
        var database = settings.isEmbedded() ? embedded(settings) : given(settings);
        try {
            if (settings.migrate()) {
                Migrations.run(database);
            }
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    @Bean
    @ConfigurationProperties("mainstay.pool")
    HikariDataSource dataSource(Database database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.application().url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        return pool;
    }

    @Bean(destroyMethod = "close")
    ConnectionApart databasePulse(Database database) {
        return new ConnectionApart(database.application());
    }

    private static Database given(DatabaseSettings settings) {
        var application = DatabaseAddress.parse("MAINSTAY_DATABASE_URL", settings.url());
        var owner =
                settings.ownerUrl().isBlank()
                        ? application
                        : DatabaseAddress.parse("MAINSTAY_DATABASE_OWNER_URL", settings.ownerUrl());
        return new Database(owner, application, () -> {});
    }

    private static Database embedded(DatabaseSettings settings) {
        return settings.shared()
                ? EmbeddedPostgres.joinOrStart(settings.data())
                : EmbeddedPostgres.start(settings.data());
    }
}
