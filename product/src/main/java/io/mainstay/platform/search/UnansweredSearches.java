package io.mainstay.platform.search;

/// Is told what was searched for and not found. The module that knows what to do about it
/// contributes it as a bean.
public interface UnansweredSearches {

    /// @param words as they were typed; who did is none of its business
    void foundNothing(String words);
}
