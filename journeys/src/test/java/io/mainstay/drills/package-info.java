/// What `bin/drill` does to the running product from outside, over HTTP alone. Run from source by
/// the JDK's launcher, so it uses nothing but the JDK.
@NullMarked
package io.mainstay.drills;

import org.jspecify.annotations.NullMarked;
