/// Incidents on the command line.
@NullMarked
package io.mainstay.incident.command;

import org.jspecify.annotations.NullMarked;
