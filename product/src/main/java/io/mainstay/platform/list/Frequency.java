package io.mainstay.platform.list;

import java.util.List;

/// How many rows a search is expected to match, of a table whose ids count up from one.
///
/// @param newest the largest id
/// @param matches rows that match
/// @param seen those of them that the reader sees and the filter leaves
record Frequency(long newest, double matches, double seen) {

    /// Reading more rows than this from all over a stretch is dearer than what it spares.
    private static final double MOST_FETCHED = 10_000;

    /// It is a guess: the first stretch holds somewhat more than are wanted.
    private static final double SPARE = 1.3;

    /// The planner takes a word that two dictionaries leave as it is for two words; so it is asked
    /// for each of them alone as well.
    ///
    /// @param expected how many the reader sees, how many match, and how many by each dictionary
    static Frequency of(long newest, List<Double> expected) {
        var matches = expected.stream().skip(2).mapToDouble(Double::doubleValue).max().orElse(0);
        return new Frequency(
                newest, matches, matches * expected.get(0) / Math.max(1, expected.get(1)));
    }

    /// The ids from `oldest` on.
    record Stretch(long oldest, long newest) {

        /// @param found in this stretch, too few
        Stretch furtherBack(int found, int wanted) {
            var times = Math.max(2, SPARE * wanted / Math.max(1, found));
            return new Stretch(newest - (long) ((newest - oldest + 1) * times), newest);
        }
    }

    /// The newest ids among which as many as are wanted can be expected.
    Stretch stretch(int wanted) {
        return new Stretch(newest - (long) (SPARE * wanted / Math.max(1, seen) * newest), newest);
    }

    /// Whether the index is better asked for the stretch than for everything.
    boolean isWorthIt(Stretch stretch) {
        var share = (stretch.newest() - stretch.oldest() + 1.0) / newest;
        return stretch.oldest() > 0 && matches * share <= MOST_FETCHED;
    }
}
