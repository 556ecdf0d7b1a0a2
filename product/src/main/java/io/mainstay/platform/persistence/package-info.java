/// The database: embedded or given, its roles, its migrations, and the feed of what changed.
@NullMarked
package io.mainstay.platform.persistence;

import org.jspecify.annotations.NullMarked;
