package io.mainstay.bench.load;

/// What came of one work.
///
/// @param nanos how long each answer took, in order
/// @param seconds measured
/// @param cost of it
record Measured(long[] nanos, int errors, double seconds, Meters.Reading cost) {

    double rate() {
        return nanos.length / seconds;
    }

    /// In milliseconds.
    double percentile(int percent) {
        return nanos.length == 0
                ? 0
                : nanos[(int) Math.min(nanos.length - 1L, (long) nanos.length * percent / 100)]
                        / 1e6;
    }

    double jvmMillis() {
        return 1_000 * cost.jvm() / Math.max(1, nanos.length);
    }

    double statementsEach() {
        return cost.statements() / Math.max(1, nanos.length);
    }

    double databaseMillis() {
        return 1_000 * cost.database() / Math.max(1, nanos.length);
    }
}
