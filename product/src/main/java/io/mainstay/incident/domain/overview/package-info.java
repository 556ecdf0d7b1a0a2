/// The figures of the incident overview and what exactly they count.
@NullMarked
package io.mainstay.incident.domain.overview;

import org.jspecify.annotations.NullMarked;
