/// Automation: what people do again and again, kept as data so that one key does it.
///
/// Owns standard replies, with placeholders that each kind of record fills, and macros, whose steps
/// are the actions of bulk changes. Asks people for teams, the kinds for what placeholders mean.
/// Tells nothing; the change feed says what changed. Never writes on a record by itself. A plain
/// module. Easy to get wrong: a placeholder is filled with what the reader of the record may see,
/// never with more; a text holds names, no expressions.
@ApplicationModule(
        displayName = "Automation",
        allowedDependencies = {"kernel", "platform", "people"})
@NullMarked
package io.mainstay.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
