/// All SQL of the audit trail.
@NullMarked
package io.mainstay.platform.audit.persistence;

import org.jspecify.annotations.NullMarked;
