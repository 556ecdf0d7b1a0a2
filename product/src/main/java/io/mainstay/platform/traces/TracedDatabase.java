package io.mainstay.platform.traces;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The database below the pool, with its statements watched.
final class TracedDatabase extends DelegatingDataSource {

    private static final Object[] NONE = {};

    private final StatementSpans spans;

    private TracedDatabase(PGSimpleDataSource database, StatementSpans spans) {
        super(database);
        this.spans = spans;
    }

    /// The same database that the pool would open by itself.
    static TracedDatabase of(HikariDataSource pool, StatementSpans spans) {
        var database = new PGSimpleDataSource();
        database.setURL(pool.getJdbcUrl());
        try {
            for (var property : pool.getDataSourceProperties().entrySet()) {
                database.setProperty(property.getKey().toString(), property.getValue().toString());
            }
        } catch (SQLException unknown) {
            throw new IllegalStateException(unknown);
        }
        return new TracedDatabase(database, spans);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(Connection.class, super.getConnection(), this::connection);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return watched(Connection.class, super.getConnection(user, password), this::connection);
    }

    /// What to do with a call of a method, instead of just passing it on.
    private interface Watch {
        @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable;
    }

    private @Nullable Object connection(Object target, Method method, Object[] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "commit", "rollback" ->
                    spans.around(method.getName(), () -> plain(target, method, arguments));
            case "createStatement" ->
                    watched(Statement.class, plain(target, method, arguments), statement(""));
            case "prepareStatement" ->
                    watched(
                            PreparedStatement.class,
                            plain(target, method, arguments),
                            statement((String) arguments[0]));
            case "prepareCall" ->
                    watched(
                            CallableStatement.class,
                            plain(target, method, arguments),
                            statement((String) arguments[0]));
            default -> plain(target, method, arguments);
        };
    }

    private Watch statement(String prepared) {
        return (target, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return plain(target, method, arguments);
            }
            var sql = arguments.length > 0 && arguments[0] instanceof String text ? text : prepared;
            return spans.around(sql, () -> plain(target, method, arguments));
        };
    }

    private static <T> T watched(Class<T> type, @Nullable Object given, Watch watch) {
        var target = Objects.requireNonNull(given);
        InvocationHandler handler =
                (proxy, method, arguments) ->
                        method.getName().equals("equals")
                                ? proxy == arguments[0]
                                : watch.call(target, method, arguments == null ? NONE : arguments);
        return type.cast(
                Proxy.newProxyInstance(
                        TracedDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object plain(Object target, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
