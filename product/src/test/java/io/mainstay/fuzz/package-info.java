/// Readers of what comes from outside, held against made-up input.
@NullMarked
package io.mainstay.fuzz;

import org.jspecify.annotations.NullMarked;
