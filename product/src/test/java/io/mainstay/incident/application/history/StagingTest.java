package io.mainstay.incident.application.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StagingTest {

    /// Joined by bare commas nobody could tell the values of a refused row apart.
    @Test
    void tellsARefusedRowAsALineThatCanBeTakenInAgain() {
        assertThat(
                        Staging.asWritten(
                                List.of("INC-1", "Mail, and \"chat\"", "two\nlines", "", "x ")))
                .isEqualTo("INC-1,\"Mail, and \"\"chat\"\"\",\"two\nlines\",,x ");
    }
}
