package io.mainstay.platform.search;

/// Is told what was searched for and not found. The module that knows what to do about it
/// contributes it as a bean.
public interface UnansweredSearches {

    /// @param words as they were typed by the current actor, whom it does not remember
    void foundNothing(String words);
}
