package io.mainstay.bench.load;

/// What came of one work.
///
/// @param nanos how long each answer took, in order
/// @param seconds measured
/// @param jvm processor time of the application, in seconds
/// @param database that of PostgreSQL, all its processes
record Measured(long[] nanos, int errors, double seconds, double jvm, double database) {

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
        return 1_000 * jvm / Math.max(1, nanos.length);
    }

    double databaseMillis() {
        return 1_000 * database / Math.max(1, nanos.length);
    }
}
