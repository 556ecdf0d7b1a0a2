package io.mainstay.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.TestPostgres;
import org.junit.jupiter.api.Test;

class FailedMigrationTest {

    @Test
    void isDoneAgainAtTheNextStart() {
        var database = TestPostgres.migrated();
        var owner = TestPostgres.as(database.owner());
        owner.sql("drop index incident.incident_words_by_stretch").update();
        owner.sql("update incident.migration_history set success = false where version = '5'")
                .update();
        owner.sql("delete from incident.migration_history where version::int > 5").update();

        Migrations.run(database);

        assertThat(
                        owner.sql("select to_regclass('incident.incident_words_by_stretch')::text")
                                .query(String.class)
                                .single())
                .isEqualTo("incident.incident_words_by_stretch");
    }
}
