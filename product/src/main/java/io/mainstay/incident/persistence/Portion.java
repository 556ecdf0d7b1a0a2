package io.mainstay.incident.persistence;

import io.mainstay.platform.audit.Invariant.Depth;

/// How many of the newest incidents an invariant looks at.
final class Portion {

    private static final long SAMPLE = 20_000;

    private Portion() {}

    static long of(Depth depth) {
        return depth == Depth.FULL ? Long.MAX_VALUE : SAMPLE;
    }
}
