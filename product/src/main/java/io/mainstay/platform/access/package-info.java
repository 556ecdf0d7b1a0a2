/// Who acts, how they signed in, what they may do and see.
@NullMarked
package io.mainstay.platform.access;

import org.jspecify.annotations.NullMarked;
