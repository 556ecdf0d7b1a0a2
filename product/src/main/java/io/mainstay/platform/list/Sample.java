package io.mainstay.platform.list;

/// How common the words of a search are among the newest rows.
///
/// @param rows fewer than asked for when the table has no more
/// @param oldest their smallest id
record Sample(int rows, long oldest, long newest, Share ofWords, Share ofBegun) {

    static final int ROWS = 1_000;

    /// Reading more rows than this from all over a stretch is dearer than what it spares.
    private static final double MOST_FETCHED = 10_000;

    /// A sample is a guess: the first stretch holds somewhat more than are wanted.
    private static final double WANTED = 1.3 * (Selection.MOST_RANKED + 1);

    /// @param matches rows that match
    /// @param seen those of them that the reader sees and the filter leaves
    record Share(int matches, int seen) {}

    /// The ids from `oldest` on.
    record Stretch(long oldest, long newest) {

        /// @param found in this stretch, too few
        Stretch furtherBack(int found) {
            var times = Math.max(2, WANTED / Math.max(1, found));
            return new Stretch(newest - (long) ((newest - oldest + 1) * times), newest);
        }
    }

    Stretch stretchFor(Share share) {
        return new Stretch(newest - (long) (WANTED / Math.max(1, share.seen()) * span()), newest);
    }

    /// Whether the index is better asked for the stretch than for everything.
    boolean isWorthIt(Stretch stretch, Share share) {
        var samples = (stretch.newest() - stretch.oldest() + 1.0) / span();
        return rows == ROWS && stretch.oldest() > 0 && share.matches() * samples <= MOST_FETCHED;
    }

    private double span() {
        return newest - oldest + 1.0;
    }
}
