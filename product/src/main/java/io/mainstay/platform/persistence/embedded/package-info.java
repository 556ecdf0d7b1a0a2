/// A PostgreSQL server that Mainstay brings along, starts, watches and stops: real binaries, a data
/// directory that lasts, every commit on disk before it is acknowledged.
///
/// What may happen to it: see `EmbeddedPostgres`.
@NullMarked
package io.mainstay.platform.persistence.embedded;

import org.jspecify.annotations.NullMarked;
