/// Major incidents: the declaration, who leads, the cadence of updates, the review.
@NullMarked
package io.mainstay.incident.domain.major;

import org.jspecify.annotations.NullMarked;
