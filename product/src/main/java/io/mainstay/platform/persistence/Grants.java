package io.mainstay.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What the application's role may do with the tables of a module.
final class Grants {

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

    private Grants() {}

    /// Tables that a trigger named `append_only` guards can be read and added to; all others
    /// written as well. Nothing to do where one role owns the tables and uses them.
    static void give(Connection connection, Database database, List<String> modules)
            throws SQLException {
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
            for (var module : modules) {
                statement.execute(GRANTS.replace("<module>", module));
            }
        }
    }
}
