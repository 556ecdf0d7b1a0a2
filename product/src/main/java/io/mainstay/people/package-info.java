/// People and organisation: who there is, where they belong, who works together.
///
/// Owns people, business units, sites, teams and suppliers. Asks the platform only. Tells nothing
/// yet; the change feed says what changed. Never knows how somebody signs in, nor any record they
/// work on. Easy to get wrong: a customer (who pays) is not a user (who uses), and one person may
/// be both; somebody brought in by an import is a person without an account.
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.mainstay.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
