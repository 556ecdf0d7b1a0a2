/// One box over every kind of record.
@NullMarked
package io.mainstay.platform.search;

import org.jspecify.annotations.NullMarked;
