package io.mainstay.bench.load;

import java.util.Optional;
import java.util.SplittableRandom;

/// One kind of work that the load gives to the product.
///
/// @param who in whose eyes: `analyst`, `supplier` or `user`
/// @param floor what ARCHITECTURE asks for
record Work(String name, String who, int connections, Floor floor, Asking asking) {

    /// The next request of one connection; empty when there is nothing left to do.
    interface Asking {
        Optional<Request> next(int connection, SplittableRandom dice);
    }

    /// @param rate requests a second at least; 0 asks for none
    /// @param percentile of which the limit holds
    /// @param limit milliseconds at most; 0 asks for none
    record Floor(int rate, int percentile, int limit) {

        static final Floor NONE = new Floor(0, 0, 0);

        static Floor rate(int rate) {
            return new Floor(rate, 99, 0);
        }

        static Floor rate(int rate, int limit) {
            return new Floor(rate, 99, limit);
        }

        static Floor within(int percentile, int limit) {
            return new Floor(0, percentile, limit);
        }

        boolean isKeptBy(Measured measured) {
            return measured.errors() == 0
                    && measured.rate() >= rate
                    && (limit == 0 || measured.percentile(percentile) <= limit);
        }

        String said() {
            var parts = new java.util.StringJoiner(", ");
            if (rate > 0) {
                parts.add("≥ %,d/s".formatted(rate));
            }
            if (limit > 0) {
                parts.add("p%d ≤ %d ms".formatted(percentile, limit));
            }
            return parts.toString();
        }
    }
}
