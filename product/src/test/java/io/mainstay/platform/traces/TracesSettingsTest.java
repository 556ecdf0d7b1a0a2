package io.mainstay.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.platform.persistence.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:4318,                http://127.0.0.1:4318/v1/traces",
        "https://collector.example.org/,       https://collector.example.org/v1/traces",
        "https://collector.example.org/otlp/x, https://collector.example.org/otlp/x"
    })
    void completesTheAddress(String url, String receiver) {
        assertThat(new TracesSettings(url, 1).receiver()).isEqualTo(receiver);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"true", "localhost:4318", "ftp://localhost", "http://", "http:// x", ""})
    void saysWhatAnAddressLooksLike(String url) {
        var settings = new TracesSettings(url, 1);

        assertThatThrownBy(settings::receiver)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MAINSTAY_TRACES_URL");
    }

    @Test
    void takesAShare() {
        assertThatThrownBy(() -> new TracesSettings("http://localhost", 1.1))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MAINSTAY_TRACES_SHARE");
    }
}
