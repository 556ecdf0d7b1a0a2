package io.mainstay.platform.list;

/// How many of the newest rows match a search.
///
/// @param rows fewer than asked for when the table has no more
/// @param oldest their smallest id
/// @param seen matches that the reader sees and the filter leaves
record Sample(int rows, long oldest, long newest, int matches, int seen) {

    static final int ROWS = 1_000;

    /// What more than a twentieth of the newest rows have is quicker found by reading on.
    private static final int COMMON = ROWS / 20;

    boolean isCommon() {
        return seen > COMMON;
    }

    /// If the other rows are like these.
    Frequency ofAll() {
        var times = newest / (newest - oldest + 1.0);
        return new Frequency(newest, matches * times, seen * times);
    }
}
