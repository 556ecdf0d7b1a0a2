/// Making, looking through, running and taking back bulk changes.
@NullMarked
package io.mainstay.platform.bulk.application;

import org.jspecify.annotations.NullMarked;
