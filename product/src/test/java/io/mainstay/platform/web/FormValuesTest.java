package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormValuesTest {

    @Test
    void keepsATextAsItWasTyped() {
        assertThat(FormValues.written("    four\r\n\r\nspaces  \r\n", ""))
                .isEqualTo("    four\n\nspaces  \n");
        assertThat(FormValues.written(" \r\n ", "before")).isEmpty();
        assertThat(FormValues.written(null, "before")).isEmpty();
    }

    @Test
    void takesATextThatOnlyWentThroughABrowserAsUnchanged() {
        assertThat(FormValues.written("one\r\ntwo\r\n", "one\r\ntwo\n")).isEqualTo("one\r\ntwo\n");
        assertThat(FormValues.written("one\r\ntwo", "one\rtwo")).isEqualTo("one\rtwo");
    }

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Test
    void anInstantThatComesBackAsItWasShownKeepsItsSeconds() {
        var kept = Optional.of(Instant.parse("2026-11-24T08:06:42Z"));

        assertThat(due("2026-11-24T08:06", kept)).isEqualTo(kept);
        assertThat(due(null, kept)).isEqualTo(kept);
        assertThat(due("2026-11-24T08:07", kept)).contains(Instant.parse("2026-11-24T08:07:00Z"));
        assertThat(due("", kept)).isEmpty();
    }

    @Test
    void theSecondOfTwoEqualHoursStaysTheSecond() {
        var second = Optional.of(Instant.parse("2026-10-25T01:30:00Z"));

        assertThat(due("2026-10-25T01:30", second)).isEqualTo(second);
    }

    private static Optional<Instant> due(@Nullable String sent, Optional<Instant> before) {
        return FormValues.perhapsInstant(sent, "due", LISBON, before);
    }
}
