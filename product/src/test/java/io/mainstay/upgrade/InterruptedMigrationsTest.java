package io.mainstay.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.platform.persistence.Migrations;
import io.mainstay.testing.Structure;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Migrations are killed at a statement and run again: the tables are always the same. Here at some
/// statements that are spread over all; with `-Dmainstay.drill=true` at every one.
///
/// Each has a database of its own, so the drill runs many at once: most of the time the migrations
/// wait before they try again to make a schema or a table.
@Execution(ExecutionMode.CONCURRENT)
class InterruptedMigrationsTest {

    private static final int SOME = 2;

    @TestFactory
    Stream<DynamicTest> reachTheSameTables() throws IOException {
        var whole = TestPostgres.empty();
        int statements;
        try (var proxy = new CuttingProxy(whole, Integer.MAX_VALUE)) {
            Migrations.run(proxy.database());
            statements = proxy.statements();
        }
        var expected = Structure.of(whole);
        var step = Boolean.getBoolean("mainstay.drill") ? 1 : statements / SOME;
        return IntStream.iterate(step / 2 + 1, at -> at < statements, at -> at + step)
                .mapToObj(at ->
                        DynamicTest.dynamicTest(
                                "killed at statement %d of %d".formatted(at, statements),
                                () -> interrupt(at, expected)));
    }

    private static void interrupt(int statement, Object expected) throws IOException {
        var database = TestPostgres.empty();
        try (var proxy = new CuttingProxy(database, statement)) {
            assertThatThrownBy(() -> Migrations.run(proxy.database()));
        }

        Migrations.run(database);

        assertThat(Structure.of(database)).isEqualTo(expected);
        TestPostgres.forget(database);
    }
}
