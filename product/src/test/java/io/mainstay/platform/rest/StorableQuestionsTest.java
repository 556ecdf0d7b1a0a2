package io.mainstay.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StorableQuestionsTest {

    @ParameterizedTest
    @CsvSource({"ti\0tle, lamp", "title, la\0mp"})
    void refuseWhatNobodyCanType(String name, String value) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> asked(name, value));
    }

    @Test
    void takeWhatPeopleType() {
        assertThat(asked("title", "lamp\n\t☀")).isTrue();
    }

    private static boolean asked(String name, String value) {
        var request = new MockHttpServletRequest();
        request.addParameter(name, value);
        return new StorableQuestions().preHandle(request, new MockHttpServletResponse(), "");
    }
}
