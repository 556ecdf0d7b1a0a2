/// Bulk changes in PostgreSQL.
@NullMarked
package io.mainstay.platform.bulk.persistence;

import org.jspecify.annotations.NullMarked;
