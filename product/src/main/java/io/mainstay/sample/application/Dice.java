package io.mainstay.sample.application;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Chance that falls the same way each time.
final class Dice {

    private static final long SEED = 20_110_518;
    private static final double SPREAD = 0.7;

    private final Random random = new Random(SEED);

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    /// From the first to the last, both included.
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T one(List<T> of, ToDoubleFunction<T> weight) {
        var left = random.nextDouble() * of.stream().mapToDouble(weight).sum();
        for (var each : of) {
            left -= weight.applyAsDouble(each);
            if (left < 0) {
                return each;
            }
        }
        return of.getLast();
    }

    Duration minutes(int first, int last) {
        return Duration.ofSeconds(between(first * 60, last * 60));
    }

    /// Mostly about so long, sometimes far longer.
    Duration about(double hours) {
        var stretched = hours * Math.exp(random.nextGaussian() * SPREAD);
        return Duration.ofSeconds(Math.max(120, Math.round(stretched * 3600)));
    }
}
