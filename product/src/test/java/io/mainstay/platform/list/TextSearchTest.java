package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSearchTest {

    private static final long SMALL_STACK = 256 << 10;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail | mail:*",
                " slow  mail 365 | slow & mail & 365:*",
                "Grüße | Grüße:*",
                "\"slow mail\" |",
                "mail -slow |",
                "... |"
            })
    void takesTheLastOfPlainWordsForABeginning(String typed, String begun) {
        assertThat(TextSearch.unfinished(typed)).isEqualTo(Optional.ofNullable(begun));
    }

    /// As many as a filter has room for, however deep the caller already is.
    @Test
    void readsMoreWordsThanAnybodyTypes() throws InterruptedException {
        var words = "a ".repeat(FilterParser.LONGEST / 2);
        var read = new AtomicReference<Optional<String>>();
        var deep =
                new Thread(null, () -> read.set(TextSearch.unfinished(words)), "deep", SMALL_STACK);
        deep.start();
        deep.join();

        assertThat(read.get()).isNotNull();
        assertThat(read.get().orElseThrow()).endsWith("a:*");
    }
}
