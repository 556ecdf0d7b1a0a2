package io.mainstay.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageBytesTest {

    @Test
    void writesEveryCharacterAsUtf8() throws IOException {
        assertWritten("plain", "Grüße", "日本", "a😀b", "", "\u0001\u007F\u0080");
    }

    @Test
    void growsWithThePage() throws IOException {
        assertWritten("a".repeat(70_000), "é".repeat(70_000), "b".repeat(300_000));
    }

    @Test
    void writesAPartOfAText() throws IOException {
        var page = new PageBytes();
        page.writeContent("nördlich", 1, 5);
        page.writeBinaryContent("!".getBytes(UTF_8));

        assertThat(written(page)).isEqualTo("ördl!");
    }

    private static void assertWritten(String... texts) throws IOException {
        var page = new PageBytes();
        for (var text : texts) {
            page.writeContent(text);
        }
        assertThat(written(page)).isEqualTo(String.join("", texts));
        assertThat(page.length()).isEqualTo(String.join("", texts).getBytes(UTF_8).length);
    }

    private static String written(PageBytes page) throws IOException {
        var out = new ByteArrayOutputStream();
        page.writeTo(out);
        return out.toString(UTF_8);
    }
}
