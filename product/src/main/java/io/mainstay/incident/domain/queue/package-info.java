/// What waits for a team, and who in it has how much.
@NullMarked
package io.mainstay.incident.domain.queue;

import org.jspecify.annotations.NullMarked;
