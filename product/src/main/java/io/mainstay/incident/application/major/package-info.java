/// Declaring incidents major, by hand and by rule, and leading them to their review.
@NullMarked
package io.mainstay.incident.application.major;

import org.jspecify.annotations.NullMarked;
