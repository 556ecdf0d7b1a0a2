/// What a bulk change is and how its records stand.
@NullMarked
package io.mainstay.platform.bulk.domain;

import org.jspecify.annotations.NullMarked;
