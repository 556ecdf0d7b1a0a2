package io.mainstay.platform.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.kernel.InvalidInput;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"seven grey seals sing", "correcthorsebatterystaple", "Ärger im Büro heute"})
    void takesWhatNobodyWouldTryFirst(String password) {
        assertThatCode(() -> PasswordRule.require("password", password, "aisha"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "short, password-too-short",
        "aaaaaaaaaaaaaaaa, password-too-common",
        "Password-1234, password-too-common",
        "aisha.okoro-1, password-too-common",
        "abcdefghijklmnop, password-too-common",
        "123456789012, password-too-common"
    })
    void refusesWhatGuessersTryFirst(String password, String code) {
        assertThatThrownBy(() -> PasswordRule.require("password", password, "aisha.okoro"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(code);
    }

    @Test
    void saysOneThingOfAShortPassword() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PasswordRule.require("password", "abc", "aisha.okoro"))
                .satisfies(refused -> assertThat(refused.problems()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 10_000_000})
    void refusesWhatIsTooLongToHash(int length) {
        assertThatThrownBy(() ->
                        PasswordRule.require("password", "ab1c d".repeat(length / 6 + 1), "aisha"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("too-long");
    }

    @RepeatedTest(50)
    void whatIsGeneratedFollowsTheRuleToo() {
        assertThatCode(() -> PasswordRule.require("password", GeneratedPassword.next(), "admin"))
                .doesNotThrowAnyException();
    }
}
