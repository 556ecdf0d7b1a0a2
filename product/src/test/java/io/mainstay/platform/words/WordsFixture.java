package io.mainstay.platform.words;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The words of the product, for tests outside of this package.
public final class WordsFixture {

    private WordsFixture() {}

    public static Words words() {
        try {
            return WordsConfiguration.read();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
