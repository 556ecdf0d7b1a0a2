/// Fills an empty database with as many incidents as a benchmark wants, written by the product's
/// own services so that audit, journal and lifecycle are what they are in production.
@NullMarked
package io.mainstay.bench.seed;

import org.jspecify.annotations.NullMarked;
