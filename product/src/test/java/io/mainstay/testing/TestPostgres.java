package io.mainstay.testing;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.DatabaseAddress;
import io.mainstay.platform.persistence.Migrations;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Databases for tests, on one real PostgreSQL for all tests of this process.
public final class TestPostgres {

    private static final String OWNER = "test_owner";
    private static final String APPLICATION = "test_application";
    private static final String PASSWORD = "only-for-tests";
    private static final String TEMPLATE = "test_template";

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final TestServer SERVER = started();

    private TestPostgres() {}

    /// An empty database for whoever asks.
    public static Database empty() {
        var name = "test_empty_" + COPIES.incrementAndGet();
        asSuperuser("create database %s owner %s".formatted(name, OWNER));
        return named(name);
    }

    /// A database of the caller's own with every migration done; it is copied from one that was
    /// migrated once.
    public static Database migrated() {
        var name = "test_" + COPIES.incrementAndGet();
        asSuperuser(
                "create database %s owner %s template %s".formatted(name, OWNER, Template.NAME));
        return named(name);
    }

    /// For tests that make hundreds.
    public static void forget(Database database) {
        var url = database.owner().url();
        asSuperuser("drop database " + url.substring(url.lastIndexOf('/') + 1) + " with (force)");
    }

    /// How psql and JDBC reach a database of this server as a role that may do everything.
    public static DatabaseAddress superuser(String database) {
        return SERVER.superuser(database);
    }

    public static JdbcClient as(DatabaseAddress address) {
        return JdbcClient.create(
                new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    private static TestServer started() {
        var server = TestServer.start();
        forgetLastRun(as(server.superuser("postgres")));
        return server;
    }

    private static void forgetLastRun(JdbcClient jdbc) {
        jdbc.sql("select datname from pg_database where datname like 'test\\_%'")
                .query(String.class)
                .list()
                .forEach(name -> jdbc.sql("drop database " + name + " with (force)").update());
        for (var role : new String[] {OWNER, APPLICATION}) {
            jdbc.sql("drop role if exists " + role).update();
            jdbc.sql("create role %s login password '%s'".formatted(role, PASSWORD)).update();
        }
    }

    private static void asSuperuser(String sql) {
        as(SERVER.superuser("postgres")).sql(sql).update();
    }

    private static Database named(String name) {
        var url = SERVER.superuser(name).url();
        return new Database(
                new DatabaseAddress(url, OWNER, PASSWORD),
                new DatabaseAddress(url, APPLICATION, PASSWORD),
                () -> {});
    }

    /// Made at the first use, once.
    private static final class Template {

        static final String NAME = migrated();

        private static String migrated() {
            asSuperuser("create database %s owner %s".formatted(TEMPLATE, OWNER));
            Migrations.run(named(TEMPLATE));
            return TEMPLATE;
        }
    }
}
