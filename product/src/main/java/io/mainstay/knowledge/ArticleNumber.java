package io.mainstay.knowledge;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// The number of an article, said aloud as `KB-12`.
public record ArticleNumber(long serial) {

    public static final String PREFIX = "KB";

    /// The article that the reference points at; empty when it points at another kind of record.
    public static Optional<ArticleNumber> in(RecordRef ref) {
        return ref.prefix().equals(PREFIX)
                ? Optional.of(new ArticleNumber(ref.serial()))
                : Optional.empty();
    }

    /// Reads a path segment or a field; what is no article's number cannot exist.
    ///
    /// @throws NoSuchRecord when the text is no article's number
    public static ArticleNumber of(String text) {
        return RecordRef.parse(text)
                .flatMap(ArticleNumber::in)
                .orElseThrow(() -> new NoSuchRecord(text));
    }

    public RecordRef ref() {
        return new RecordRef(PREFIX, serial);
    }

    @Override
    public String toString() {
        return ref().toString();
    }
}
