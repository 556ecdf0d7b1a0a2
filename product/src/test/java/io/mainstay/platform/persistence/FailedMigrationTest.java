package io.mainstay.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.testing.TestPostgres;
import org.junit.jupiter.api.Test;

class FailedMigrationTest {

    /// Somebody edited a script, or packed another one, after it had run.
    @Test
    void isToldInWordsWhenTheScriptIsNotTheOneThatRan() {
        var database = TestPostgres.migrated();
        var owner = TestPostgres.as(database.owner());
        owner.sql("update task.migration_history set checksum = 7 where version = '1'").update();

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Migrations.run(database))
                .satisfies(told ->
                        assertThat(told.getMessage())
                                .contains("script task 1 ran", "Nothing was changed", "backup")
                                .doesNotContainIgnoringCase("flyway")
                                .doesNotContain("checksum", "\n", database.owner().password()));
    }

    @Test
    void isDoneAgainAtTheNextStart() {
        var database = TestPostgres.migrated();
        var owner = TestPostgres.as(database.owner());
        owner.sql("drop index task.task_by_team_and_record").update();
        owner.sql("update task.migration_history set success = false where version = '2'").update();

        Migrations.run(database);

        assertThat(
                        owner.sql("select to_regclass('task.task_by_team_and_record')::text")
                                .query(String.class)
                                .single())
                .isEqualTo("task.task_by_team_and_record");
    }
}
