/// Answers the incident overview, of what the reader sees.
@NullMarked
package io.mainstay.incident.application.overview;

import org.jspecify.annotations.NullMarked;
