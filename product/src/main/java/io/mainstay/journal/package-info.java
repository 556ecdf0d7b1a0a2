/// Journal: what was said about a record, what was attached to it, who watches it, and the time
/// that people spent on it.
///
/// Owns entries, attachments, watchers and time of every kind of record, under its number. Asks
/// people for names, blobs for content, the doors whether the record may be seen. Tells the change
/// feed that the record changed. Never decides who may write on a record: the module that owns it
/// does, before it calls. A plain module. Easy to get wrong: nothing is ever changed here, a
/// correction is a new entry; work notes and what is attached to them need the leave to read notes.
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "platform", "people"})
@NullMarked
package io.mainstay.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
