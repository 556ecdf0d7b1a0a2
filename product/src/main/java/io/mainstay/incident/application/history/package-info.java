/// Brings in what other systems know of incidents: reads a file row by row, puts the updates of
/// each incident together, and writes the incidents with their audit and journal at the original
/// times.
@NullMarked
package io.mainstay.incident.application.history;

import org.jspecify.annotations.NullMarked;
