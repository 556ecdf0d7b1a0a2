/// Loads a running product over HTTP from a process of its own, and says what came of it.
@NullMarked
package io.mainstay.bench.load;

import org.jspecify.annotations.NullMarked;
