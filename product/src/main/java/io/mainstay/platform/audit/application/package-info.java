/// Writing, sealing and verifying the trail.
@NullMarked
package io.mainstay.platform.audit.application;

import org.jspecify.annotations.NullMarked;
