/// Incident history as other systems tell it: how their columns become our words, and how a row of
/// updates becomes the life of an incident. Plain Java.
@NullMarked
package io.mainstay.incident.domain.history;

import org.jspecify.annotations.NullMarked;
