package io.mainstay.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRefTest {

    @ParameterizedTest
    @CsvSource({
        "INC-1, INC, 1",
        "'  inc-1042 ', INC, 1042",
        "TEAM-999999999999999999, TEAM, 999999999999999999"
    })
    void readsANumberAsPeopleWriteIt(String text, String prefix, long serial) {
        assertThat(RecordRef.parse(text)).contains(new RecordRef(prefix, serial));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INC",
                "INC-",
                "INC-0",
                "INC-01",
                "INC--1",
                "I-1",
                "INC-1x",
                "INC-1 2",
                "INC-9999999999999999999",
                "İNC-1",
                "INC-１",
                "INC-1\n2"
            })
    void readsNothingElse(String text) {
        assertThat(RecordRef.parse(text)).isEmpty();
    }
}
