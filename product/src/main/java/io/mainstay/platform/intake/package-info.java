/// Files that people bring in: unpacked and read with care, row by row, whatever stands in them.
@NullMarked
package io.mainstay.platform.intake;

import org.jspecify.annotations.NullMarked;
