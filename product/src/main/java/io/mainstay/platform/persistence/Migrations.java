package io.mainstay.platform.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the tables of every module up to date, lower floors first, and lets the application's
/// role at their rows and at nothing else.
///
/// Each module has a schema of its own, made here before its first script runs; its scripts are in
/// `db/migration/<module>`, and which have run stands in its table `migration_history`.
public final class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    /// The order is the law of the floors: foreign keys point only to what stands before.
    private static final List<String> MODULES =
            List.of(
                    "platform_feed",
                    "platform_access",
                    "platform_audit",
                    "platform_blob",
                    "platform_jobs",
                    "platform_list",
                    "platform_rest",
                    "people",
                    "classification",
                    "journal",
                    "relation",
                    "notification",
                    "incident");

    private final Database database;

    private Migrations(Database database) {
        this.database = database;
    }

    /// @throws CannotStart when the database cannot be reached, or a script does not fit it
    public static void run(Database database) {
        new Migrations(database).run();
    }

    private void run() {
        var owner = database.owner();
        try (var connection =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            takeTurn(connection);
            MODULES.forEach(this::migrate);
            grant(connection);
        } catch (SQLException unreachable) {
            throw new CannotStart(
                    "The database at %s cannot be used: %s"
                            .formatted(owner, unreachable.getMessage()),
                    unreachable);
        } catch (FlywayException failure) {
            throw new CannotStart(
                    "The database at %s cannot be brought up to date: %s"
                            .formatted(owner, failure.getMessage()),
                    failure);
        }
    }

    /// Nodes that start at the same time migrate one after the other; closing the connection ends
    /// the turn.
    private static void takeTurn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('mainstay.migrations'))");
        }
    }

    private void migrate(String module) {
        var owner = database.owner();
        var result =
                Flyway.configure()
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .defaultSchema(module)
                        .table("migration_history")
                        .locations("classpath:db/migration/" + module)
                        .load()
                        .migrate();
        if (result.migrationsExecuted > 0) {
            log.info("Migrated {} to version {}", module, result.targetSchemaVersion);
        }
    }

    /// Tables that a trigger named `append_only` guards can be read and added to; all others
    /// written as well. Nothing to do where one role owns the tables and uses them.
    private void grant(Connection connection) throws SQLException {
        var role = database.application().user();
        if (role.equals(database.owner().user())) {
            return;
        }
        try (var statement =
                connection.prepareStatement("select set_config('mainstay.role', ?, false)")) {
            statement.setString(1, role);
            statement.execute();
        }
        try (var statement = connection.createStatement()) {
            for (var module : MODULES) {
                statement.execute(GRANTS.replace("<module>", module));
            }
        }
    }

    private static final String GRANTS =
            """
            do $$
            declare
                role  text := current_setting('mainstay.role');
                guarded regclass;
            begin
                if to_regnamespace('<module>') is null then
                    return;
                end if;
                execute format('grant usage on schema <module> to %I', role);
                execute format('grant select, insert, update, delete on all tables in schema <module> to %I', role);
                execute format('revoke all on <module>.migration_history from %I', role);
                execute format('grant usage, select on all sequences in schema <module> to %I', role);
                for guarded in
                    select tgrelid from pg_trigger join pg_class on pg_class.oid = tgrelid
                    where tgname = 'append_only' and relnamespace = to_regnamespace('<module>')
                loop
                    execute format('revoke update, delete on %s from %I', guarded, role);
                end loop;
            end
            $$
            """;
}
