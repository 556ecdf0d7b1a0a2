package io.mainstay.platform.list;

/// How many rows there are, as far as it is worth counting.
///
/// @param more true when there are more than `count`
public record Total(long count, boolean more) {

    public boolean isNone() {
        return count == 0;
    }

    static Total upTo(long most, long counted) {
        return new Total(Math.min(most, counted), counted > most);
    }
}
