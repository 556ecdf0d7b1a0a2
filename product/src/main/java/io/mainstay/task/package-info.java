/// Task: a piece of work within a record, with a holder and a due date of its own.
///
/// Owns tasks, their order and what waits for what. Asks people for teams and members,
/// classification for custom fields, journal to say on the record what was done, the doors and
/// sights of records who sees them. Tells nothing; the change feed says what changed. Never knows
/// what a record is, nor when its own work may go on: the module that owns the kind says so, and
/// asks here before it ends it. A plain module. Easy to get wrong: a task is seen by those who see
/// its record and work there, and by nobody else; so it can be given only to them.
@ApplicationModule(
        displayName = "Task",
        allowedDependencies = {
            "kernel",
            "platform",
            "people",
            "classification",
            "journal",
            "notification"
        })
@NullMarked
package io.mainstay.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
