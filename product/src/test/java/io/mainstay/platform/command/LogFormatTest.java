package io.mainstay.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.platform.persistence.CannotStart;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogFormatTest {

    @Test
    void isTextUnlessJsonIsAskedFor() {
        assertThat(LogFormat.chosen(Map.of())).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.chosen(Map.of("MAINSTAY_LOG_FORMAT", ""))).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.chosen(Map.of("MAINSTAY_LOG_FORMAT", "JSON")))
                .isEqualTo(LogFormat.JSON);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> LogFormat.chosen(Map.of("MAINSTAY_LOG_FORMAT", "xml")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MAINSTAY_LOG_FORMAT is neither text nor json");
    }
}
