package io.mainstay.platform.persistence;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Tells a database that is away for a moment from a fault: it stops, starts, was killed, or has no
/// connection left.
public final class DatabaseAway {

    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(DatabaseAway::says);
    }

    private static boolean says(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException away -> true;
            case CannotCreateTransactionException away -> true;
            case SQLException refused -> isOfTheConnection(refused);
            default -> false;
        };
    }

    /// What the pool has given up before is told without a state.
    private static boolean isOfTheConnection(SQLException refused) {
        var state = refused.getSQLState();
        return state == null
                ? "Connection is closed".equals(refused.getMessage())
                : state.startsWith("08") || state.startsWith("57P0");
    }
}
