/// What tests of every module stand on: a real PostgreSQL and a clock that is turned by hand.
@NullMarked
package io.mainstay.testing;

import org.jspecify.annotations.NullMarked;
