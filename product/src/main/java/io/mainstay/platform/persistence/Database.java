package io.mainstay.platform.persistence;

/// The database in use.
///
/// @param owner may change tables; only migrations act as this role
/// @param application reads and writes rows; everything else acts as this role
/// @param server stopped when the database is closed; does nothing for a server that is not ours
public record Database(DatabaseAddress owner, DatabaseAddress application, Runnable server)
        implements AutoCloseable {

    @Override
    public void close() {
        server.run();
    }
}
