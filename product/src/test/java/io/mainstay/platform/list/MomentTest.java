package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    /// Half past midnight in Berlin, still the day before in UTC.
    private static final Clock NIGHT =
            Clock.fixed(Instant.parse("2026-03-29T22:30:00Z"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-29,                       2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "2026-02,                          2026-01-31T23:00:00Z, 2026-02-28T23:00:00Z",
        "2025,                             2024-12-31T23:00:00Z, 2025-12-31T23:00:00Z",
        "today,                            2026-03-29T22:00:00Z, 2026-03-30T22:00:00Z",
        "yesterday,                        2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "now,                              2026-03-29T22:30:00Z, 2026-03-29T22:30:00.000001Z",
        "-7d,                              2026-03-22T22:30:00Z, 2026-03-22T22:30:00.000001Z",
        "+12h,                             2026-03-30T10:30:00Z, 2026-03-30T10:30:00.000001Z",
        "-2w,                              2026-03-15T22:30:00Z, 2026-03-15T22:30:00.000001Z",
        "2026-01-01T00:00:00Z,             2026-01-01T00:00:00Z, 2026-01-01T00:00:00.000001Z",
        "2026-01-01T00:00:00+05:30,        2025-12-31T18:30:00Z, 2025-12-31T18:30:00.000001Z",
        "2026-01-01T09:00,                 2026-01-01T08:00:00Z, 2026-01-01T08:00:00.000001Z",
        "2026-01-01T00:00:00.123456789Z,   2026-01-01T00:00:00.123456Z,"
                + " 2026-01-01T00:00:00.123457Z",
    })
    void isWhatPeopleMean(String text, Instant from, Instant to) {
        assertThat(Moment.parse(text, NIGHT)).isEqualTo(new Moment(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "0000",
                "2026-13",
                "2026-02-30",
                "2026-02-01T25:00:00Z",
                "+999999999-01-01T00:00:00Z",
                "-999999d",
                "--7d",
                "7d",
                "-7y",
                "TODAY",
                "2026-01-01T00:00:00Z; drop",
            })
    void isNothingElse(String text) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Moment.parse(text, NIGHT));
    }
}
