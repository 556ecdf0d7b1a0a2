/// The first page, the palette, and the way from a number to its record.
@NullMarked
package io.mainstay.platform.web.home;

import org.jspecify.annotations.NullMarked;
