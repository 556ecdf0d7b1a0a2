package io.mainstay.platform.metrics.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.persistence.DatabaseAddress;
import io.mainstay.testing.TestPostgres;
import org.junit.jupiter.api.Test;

class HouseFiguresTest {

    @Test
    void areNoNumbersWhileTheDatabaseIsAway() {
        var nowhere =
                new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/none", "x", "only-for-tests");

        var figures = HouseFigures.read(TestPostgres.as(nowhere));

        assertThat(figures.sessions()).isNaN();
        assertThat(figures.sealLag()).isNaN();
    }

    @Test
    void tellHowLongAnEntryWaitsForItsSeal() {
        var jdbc = TestPostgres.as(TestPostgres.migrated().application());
        jdbc.sql(
                        """
                        insert into platform_audit.entry
                            (ref, channel, action, occurred_at, recorded_at, digests, digest)
                        values ('INC-1', 'PAGE', 'X', now(), now() - interval '40 seconds', '{}', sha256('x'))
                        """)
                .update();

        assertThat(HouseFigures.read(jdbc).sealLag()).isBetween(40.0, 600.0);
    }
}
