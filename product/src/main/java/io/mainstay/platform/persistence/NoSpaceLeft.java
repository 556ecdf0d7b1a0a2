package io.mainstay.platform.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/// Tells a full disk from other trouble: the database's disk, or the one on which this process
/// keeps what is on its way.
public final class NoSpaceLeft {

    /// How PostgreSQL calls it.
    private static final String DISK_FULL = "53100";

    private static final int DEEPEST = 20;

    private NoSpaceLeft() {}

    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(NoSpaceLeft::says);
    }

    private static boolean says(Throwable cause) {
        return switch (cause) {
            case SQLException refused -> DISK_FULL.equals(refused.getSQLState());
            case IOException failed ->
                    String.valueOf(failed.getMessage()).contains("No space left");
            default -> false;
        };
    }
}
