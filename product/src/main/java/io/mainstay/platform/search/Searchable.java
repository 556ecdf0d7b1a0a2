package io.mainstay.platform.search;

import io.mainstay.platform.list.Passage;
import io.mainstay.platform.list.Total;
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

    /// The list whose words its records have, as far as words are learnt of it.
    default String vocabulary() {
        return "";
    }

    /// The best matches first.
    Found search(String words, int most);

    /// What is spelt alike, asked where the words themselves find nothing; for kinds that know
    /// better than by words.
    default Found near(String words, int most) {
        return Found.NONE;
    }

    /// @param total how many there are, as far as it was counted
    record Found(List<Hit> hits, Total total) {

        static final Found NONE = new Found(List.of(), new Total(0, false));

        public Found {
            hits = List.copyOf(hits);
        }

        /// The first of them, of as many as before.
        Found best(int most) {
            return new Found(hits.stream().limit(most).toList(), total);
        }

        /// Of a kind that looks for no more than it shows.
        public static Found of(List<Hit> hits, int most) {
            return new Found(hits, new Total(hits.size(), hits.size() >= most));
        }
    }

    /// @param label how people call it: a number, a name
    /// @param title with what was searched for marked in it
    /// @param stateKey message key of the word for its state; empty when it has none
    /// @param excerpt the places of its text that match; may be empty
    record Hit(String label, Passage title, String stateKey, String href, Passage excerpt) {

        public static Hit of(String label, String title, String stateKey, String href) {
            return new Hit(label, Passage.plain(title), stateKey, href, Passage.NONE);
        }
    }
}
