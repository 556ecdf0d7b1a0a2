@NullMarked
package io.mainstay.platform.metrics.persistence;

import org.jspecify.annotations.NullMarked;
