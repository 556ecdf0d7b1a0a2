package io.mainstay.platform.search;

import java.util.List;

/// A kind of thing that people find by words. A module contributes it as a bean, and answers
/// through the list engine, so that nobody finds what they may not see.
public interface Searchable {

    /// Message key of the kind in the plural, such as `incident.kind`.
    String labelKey();

    /// Where the whole list of the kind is shown for the same words; empty when it has none.
    default String moreHref(String words) {
        return "";
    }

    /// The best matches first.
    List<Hit> search(String words, int most);

    /// @param label how people call it: a number, a name
    /// @param stateKey message key of the word for its state; empty when it has none
    record Hit(String label, String title, String stateKey, String href) {}
}
