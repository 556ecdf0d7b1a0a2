/// Queues that teams work from.
@NullMarked
package io.mainstay.incident.application.queue;

import org.jspecify.annotations.NullMarked;
