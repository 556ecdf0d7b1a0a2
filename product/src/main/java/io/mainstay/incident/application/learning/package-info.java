/// Learns from solved incidents, finds similar ones, and proposes category and team.
@NullMarked
package io.mainstay.incident.application.learning;

import org.jspecify.annotations.NullMarked;
