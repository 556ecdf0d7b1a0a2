package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListRequestTest {

    @Test
    void readsTheParametersOfPageAndApiAlike() {
        var request =
                ListRequest.of(
                        Map.of(
                                "filter", one("state==NEW "),
                                "sort", one("-openedAt"),
                                "fields", one("number, title,number"),
                                "cursor", one("abc"),
                                "size", one("200"),
                                "total", one("true"),
                                "somethingElse", one("x")));

        assertThat(request)
                .isEqualTo(
                        new ListRequest(
                                "state==NEW",
                                "-openedAt",
                                List.of("number", "title"),
                                Optional.of("abc"),
                                200,
                                true));
    }

    @Test
    void asksForEverythingWhenNothingIsSaid() {
        assertThat(ListRequest.of(Map.of())).isEqualTo(ListRequest.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1.5", "fifty", "99999999999", "٥"})
    void takesAPageOfOneToTwoHundredRows(String size) {
        assertRefused("size", one(size));
    }

    @Test
    void takesEachParameterOnce() {
        assertRefused("filter", new String[] {"a==1", "b==2"});
        assertRefused("total", one("yes"));
    }

    private static String[] one(String value) {
        return new String[] {value};
    }

    private static void assertRefused(String name, String[] values) {
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> ListRequest.of(Map.of(name, values)))
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().field()).isEqualTo(name));
    }
}
