package io.mainstay.satisfaction.domain;

import java.util.Optional;

/// What a number of surveys come to.
///
/// | figure | formula |
/// | --- | --- |
/// | response rate | answers ÷ surveys |
/// | mean | sum of the scores ÷ answers |
/// | share of good | answers of 4 and 5 ÷ answers |
///
/// Mean and share are told of five answers and more: of fewer they say little of the work, and much
/// of who answered.
///
/// @param sum of the scores
/// @param good answers of 4 and 5
public record Score(long asked, long answered, long sum, long good) {

    public static final Score NONE = new Score(0, 0, 0, 0);
    public static final int FEWEST = 5;

    public Score and(Score other) {
        return new Score(
                asked + other.asked, answered + other.answered, sum + other.sum, good + other.good);
    }

    /// Per cent.
    public Optional<Double> responseRate() {
        return asked == 0 ? Optional.empty() : Optional.of(rounded(100.0 * answered / asked, 10));
    }

    public Optional<Double> mean() {
        return isTold() ? Optional.of(rounded(1.0 * sum / answered, 100)) : Optional.empty();
    }

    /// Per cent.
    public Optional<Double> goodShare() {
        return isTold() ? Optional.of(rounded(100.0 * good / answered, 10)) : Optional.empty();
    }

    private boolean isTold() {
        return answered >= FEWEST;
    }

    private static double rounded(double value, int parts) {
        return 1.0 * Math.round(value * parts) / parts;
    }
}
