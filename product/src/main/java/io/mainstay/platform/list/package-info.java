/// One engine behind every list: filter, sort, pages, totals, visibility.
@NullMarked
package io.mainstay.platform.list;

import org.jspecify.annotations.NullMarked;
