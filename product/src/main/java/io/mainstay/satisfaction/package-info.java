/// Satisfaction: how those who asked for help say it was, and what is done about a bad word.
///
/// Owns surveys, the rules by which somebody is asked, the signed links that answer one without
/// sign-in, and the scores that come of the answers. Asks incident what was resolved and for whom,
/// task to have a bad score followed up, people for teams and names. Tells nothing; the trail of
/// the record says what was answered. Never judges a person: scores are of teams, units and
/// categories. Easy to get wrong: a survey hangs on its record and is seen as that is; whoever is
/// asked answers it, and nobody else, whatever their role.
@ApplicationModule(
        displayName = "Satisfaction",
        allowedDependencies = {"kernel", "platform", "people", "incident", "task"})
@NullMarked
package io.mainstay.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
