package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
