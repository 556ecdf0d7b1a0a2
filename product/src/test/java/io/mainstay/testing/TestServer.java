package io.mainstay.testing;

import io.mainstay.platform.persistence.DatabaseAddress;
import io.mainstay.platform.persistence.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;

/// Where the tests' databases are: on a server of our own, or on the one that
/// `MAINSTAY_TEST_DATABASE` names, such as `postgresql://postgres:secret@127.0.0.1:5433/postgres`.
interface TestServer {

    String GIVEN = "MAINSTAY_TEST_DATABASE";

    /// How a role that may do everything reaches a database.
    DatabaseAddress superuser(String database);

    static TestServer start() {
        var given = System.getenv().getOrDefault(GIVEN, "");
        return given.isBlank() ? ourOwn() : given(DatabaseAddress.parse(GIVEN, given));
    }

    private static TestServer given(DatabaseAddress address) {
        var server = address.url().substring(0, address.url().lastIndexOf('/') + 1);
        return database ->
                new DatabaseAddress(server + database, address.user(), address.password());
    }

    /// Here alone it does not wait for the disk.
    private static TestServer ourOwn() {
        var server =
                EmbeddedPostgres.start(
                        Path.of("target", "test-postgres"),
                        Map.of(
                                "fsync", "off",
                                "full_page_writes", "off",
                                "max_connections", "300"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server::superuser;
    }
}
