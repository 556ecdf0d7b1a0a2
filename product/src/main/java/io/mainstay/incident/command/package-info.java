/// Incidents on the command line.
@NamedInterface("command")
@NullMarked
package io.mainstay.incident.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
