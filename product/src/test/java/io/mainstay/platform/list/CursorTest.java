package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Map<String, Field> FIELDS =
            Map.of(
                    "title", Field.text("title", "t.title"),
                    "cost", Field.number("cost", "t.cost"),
                    "at", Field.instant("at", "t.at"),
                    "open", Field.flag("open", "t.open"),
                    "number", Field.ref("number", "INC", "t.serial"));

    @Test
    void bringsBackWhereThePageEnded() {
        var sort = sort("title,-cost,at");
        var cursor =
                new Cursor(
                        List.of(
                                Optional.of("a & b ~ ü"),
                                Optional.of(new BigDecimal("-12.50")),
                                Optional.of(Instant.parse("2026-03-01T10:00:00.123456Z"))),
                        42);

        assertThat(Cursor.decode(cursor.encode(sort), sort)).isEqualTo(cursor);
    }

    @Test
    void tellsNothingFromEmpty() {
        var sort = sort("title,cost");
        var nothing = new Cursor(List.of(Optional.empty(), Optional.empty()), 1);
        var empty = new Cursor(List.of(Optional.of(""), Optional.empty()), 1);

        assertThat(Cursor.decode(nothing.encode(sort), sort)).isEqualTo(nothing);
        assertThat(Cursor.decode(empty.encode(sort), sort)).isEqualTo(empty);
    }

    @Test
    void belongsToItsSort() {
        var text = new Cursor(List.of(Optional.of("a")), 1).encode(sort("title"));

        assertRefused(text, sort("-title"));
        assertRefused(text, sort("title,cost"));
        assertRefused(text, sort("cost"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at&1&2026-13-01T00:00:00Z",
                "at&1&%2B999999999-01-01T00:00:00Z",
                "at&1&yesterday",
                "at&x&2026-01-01T00:00:00Z",
                "at&99999999999999999999&2026-01-01T00:00:00Z",
                "at&1",
                "at&1&a&b",
                "at&1&%zz",
                "",
            })
    void mustReadAsItsType(String payload) {
        assertRefused(Base64.getUrlEncoder().encodeToString(payload.getBytes()), sort("at"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999",
                "NaN",
                "--1",
                "1;drop",
                "99999999999999999999999999999999999999999"
            })
    void takesOnlyPlainNumbers(String number) {
        var payload = "cost&1&" + number;

        assertRefused(Base64.getUrlEncoder().encodeToString(payload.getBytes()), sort("cost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "ü", "====", "a b"})
    void mustBeACursor(String text) {
        assertRefused(text, sort("at"));
        assertRefused(text.repeat(3_000), sort("at"));
    }

    private static Sort sort(String text) {
        return Sort.parse(text, FIELDS, List.of());
    }

    private static void assertRefused(String text, Sort sort) {
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> Cursor.decode(text, sort))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("bad-cursor"));
    }
}
