/// Live updates: tells open pages which records have changed.
@NullMarked
package io.mainstay.platform.web.live;

import org.jspecify.annotations.NullMarked;
