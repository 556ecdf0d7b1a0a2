package io.mainstay.platform.words;

import java.util.Optional;

/// Words that administrators gave while the product runs, such as the label of a field of their
/// own. Asked only for keys that no bundle has, so it answers from memory.
public interface GivenWords {

    Optional<String> words(String key);
}
