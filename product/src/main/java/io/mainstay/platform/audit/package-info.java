/// The audit trail, its seals, and the one way to write a record.
@NullMarked
package io.mainstay.platform.audit;

import org.jspecify.annotations.NullMarked;
