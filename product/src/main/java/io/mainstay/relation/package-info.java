/// Relation: typed links between records of any kind, readable from both ends.
///
/// Owns the links and their kinds. Asks the doors whether the current actor sees an end. Tells the
/// audit trail and the change feed of both records. Never knows what a record is. A plain module.
/// Easy to get wrong: an end that the reader may not see is not shown at all, not even as a number;
/// parent and child of incidents are a column of incident, not a link.
@ApplicationModule(
        displayName = "Relation",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.mainstay.relation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
