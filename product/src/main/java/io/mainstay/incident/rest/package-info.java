/// Incidents in the API.
@NullMarked
package io.mainstay.incident.rest;

import org.jspecify.annotations.NullMarked;
