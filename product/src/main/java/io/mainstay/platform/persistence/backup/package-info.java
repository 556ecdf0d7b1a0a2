/// Backup and restore: one archive of one moment, which fits every supported PostgreSQL.
///
/// Owns the form of the archive, the list of what stays behind, the mark of an unfinished restore.
/// Asks the catalogue of the database what there is, so a new table is in the next backup without a
/// word here. Easy to get wrong: nothing of a restore may be seen before all of it is; a restore
/// loads in one transaction, and its mark goes with the same commit.
@NullMarked
package io.mainstay.platform.persistence.backup;

import org.jspecify.annotations.NullMarked;
