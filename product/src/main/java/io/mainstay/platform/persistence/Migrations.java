package io.mainstay.platform.persistence;

import io.mainstay.platform.persistence.backup.UnfinishedRestore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
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
                    "platform_search",
                    "platform_bulk",
                    "platform_rest",
                    "platform_draft",
                    "platform_live",
                    "people",
                    "classification",
                    "journal",
                    "relation",
                    "notification",
                    "automation",
                    "task",
                    "knowledge",
                    "bulletin",
                    "incident",
                    "servicedesk",
                    "satisfaction");

    /// Flyway's own lock must not be a transaction: `create index concurrently` waits for all.
    private static final Map<String, String> NO_TRANSACTION_AROUND =
            Map.of("flyway.postgresql.transactional.lock", "false");

    private final Database database;

    private Migrations(Database database) {
        this.database = database;
    }

    /// The modules that have tables, lower floors first.
    public static List<String> modules() {
        return MODULES;
    }

    /// @throws CannotStart when the database cannot be reached, or a script does not fit it
    public static void run(Database database) {
        new Migrations(database).run();
    }

    /// For a restore: makes the tables as they were in an earlier version, and grants nothing.
    ///
    /// @param versions of each module that there was then
    public static void to(Database database, Map<String, String> versions) {
        var migrations = new Migrations(database);
        MODULES.stream()
                .filter(versions::containsKey)
                .forEach(module ->
                        migrations.migrate(
                                module, MigrationVersion.fromVersion(versions.get(module))));
    }

    /// The versions to which this Mainstay brings the modules.
    public static Map<String, String> newest(Database database) {
        var migrations = new Migrations(database);
        var newest = new LinkedHashMap<String, String>();
        for (var module : MODULES) {
            var known = migrations.scripts(module).info().all();
            Stream.of(known)
                    .filter(script -> script.getState().isResolved() && script.isVersioned())
                    .map(MigrationInfo::getVersion)
                    .max(MigrationVersion::compareTo)
                    .ifPresent(version -> newest.put(module, version.getVersion()));
        }
        return newest;
    }

    /// The scripts of a module, and which of them have run.
    static Flyway scripts(Database database, String module) {
        return new Migrations(database).scripts(module);
    }

    private void run() {
        var owner = database.owner();
        try (var connection =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            takeTurn(connection);
            UnfinishedRestore.refuse(connection);
            for (var module : MODULES) {
                forgetFailures(connection, module);
            }
            MODULES.forEach(module -> migrate(module, MigrationVersion.LATEST));
            Grants.give(connection, database, MODULES);
        } catch (SQLException unreachable) {
            throw new CannotStart(
                    "The database at %s cannot be used: %s"
                            .formatted(owner, unreachable.getMessage()),
                    unreachable);
        } catch (FlywayValidateException unlike) {
            throw unlike(unlike);
        } catch (FlywayException failure) {
            throw new CannotStart(
                    "The database at %s cannot be brought up to date: %s"
                            .formatted(owner, failure.getMessage()),
                    failure);
        }
    }

    /// Flyway tells it in words for those who write scripts.
    private CannotStart unlike(FlywayValidateException cause) {
        var state = MigrationState.of(database);
        var scripts = state.broken().isEmpty() ? state.newer() : state.broken();
        return new CannotStart(
                """
                The tables in the database at %s were not made by this Mainstay: %s ran there in another form than it has here. \
                Nothing was changed. Start the release that last ran on this database, or this one from its original package; \
                a backup can be restored into an empty database.\
                """
                        .formatted(
                                database.owner(),
                                scripts.isEmpty()
                                        ? "a script"
                                        : "script " + String.join(", ", scripts)),
                cause);
    }

    /// Nodes that start at the same time migrate one after the other; closing the connection ends
    /// the turn. Asks again and again: an index that is made beside those who write waits for every
    /// statement under way, also for one that would wait for this turn.
    private static void takeTurn(Connection connection) throws SQLException {
        while (!hasTurn(connection)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static boolean hasTurn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer =
                        statement.executeQuery(
                                "select pg_try_advisory_lock(hashtext('mainstay.migrations'))")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// A script that makes an index beside those who write has no transaction that would undo its
    /// failure; it is written so that it can begin again.
    private static void forgetFailures(Connection connection, String module) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$
                    begin
                        if to_regclass('%1$s.migration_history') is not null then
                            delete from %1$s.migration_history where not success;
                        end if;
                    end
                    $$\
                    """
                            .formatted(module));
        }
    }

    private void migrate(String module, MigrationVersion target) {
        var locks = new BriefLocks(module);
        var result = locks.patiently(() -> scripts(module, target, locks).migrate());
        if (result.migrationsExecuted > 0) {
            log.info("Migrated {} to version {}", module, result.targetSchemaVersion);
        }
    }

    private Flyway scripts(String module) {
        return scripts(module, MigrationVersion.LATEST, new BriefLocks(module));
    }

    private Flyway scripts(String module, MigrationVersion target, BriefLocks locks) {
        var owner = database.owner();
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .defaultSchema(module)
                .table("migration_history")
                .locations("classpath:" + BriefLocks.FOLDER + module)
                .target(target)
                .callbacks(locks)
                .configuration(NO_TRANSACTION_AROUND)
                .load();
    }
}
