/// Classification: what an organisation sorts its records by.
///
/// Owns category trees, priority matrices and the lists to choose from that an administrator keeps.
/// Asks the platform only. Tells nothing; the change feed says what changed. Never knows what is
/// sorted. A plain module. Easy to get wrong: what is in use is deactivated, never deleted, so that
/// old records keep their words.
@ApplicationModule(
        displayName = "Classification",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.mainstay.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
