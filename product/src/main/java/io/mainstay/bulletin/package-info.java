/// Bulletins: what people are told before they have to ask, and the status page that shows it.
///
/// Owns bulletins, what each said over time, who has put one away, and whether the status page is
/// open to the public. Asks people for sites, business units and suppliers, journal for those who
/// want to be kept informed and for pictures, notification to tell them, the doors of records
/// whether somebody sees a cause. Tells nothing; the change feed says what changed. Never knows
/// what a cause is: a module that wants people told of its record publishes through [Bulletins].
/// Easy to get wrong: whoever works at the desk sees every bulletin, but is addressed only where
/// they belong; banners and the status page show what somebody is addressed by.
@ApplicationModule(
        displayName = "Bulletins",
        allowedDependencies = {"kernel", "platform", "people", "journal", "notification"})
@NullMarked
package io.mainstay.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
