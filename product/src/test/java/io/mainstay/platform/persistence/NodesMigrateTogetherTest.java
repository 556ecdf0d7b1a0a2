package io.mainstay.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.TestPostgres;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Indexes that are made beside those who write wait for whatever is under way in the database.
class NodesMigrateTogetherTest {

    @Test
    void oneAfterTheOtherWithoutWaitingForEachOther() throws Exception {
        var database = TestPostgres.empty();
        var nodes = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        try {
            var one = nodes.submit(() -> Migrations.run(database));
            var other = nodes.submit(() -> Migrations.run(database));
            one.get(2, TimeUnit.MINUTES);
            other.get(2, TimeUnit.MINUTES);
        } finally {
            nodes.shutdownNow();
        }

        assertThat(
                        TestPostgres.as(database.owner())
                                .sql(
                                        "select count(*) from incident.migration_history where success")
                                .query(Long.class)
                                .single())
                .isPositive();
    }
}
