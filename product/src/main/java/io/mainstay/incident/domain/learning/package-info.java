/// How incidents are compared and what may be concluded from it. Plain arithmetic.
@NullMarked
package io.mainstay.incident.domain.learning;

import org.jspecify.annotations.NullMarked;
