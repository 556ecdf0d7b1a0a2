/// The service desk: the one place where people reach the organisation, and what became of each
/// contact.
///
/// Owns interactions, logging a call, and the figures that come of them. Asks people for callers,
/// classification for categories and the matrix, journal for the files that come with a report,
/// incident to report and to find what is known, knowledge for answers, bulletin for what callers
/// should know. Tells nothing; the change feed says what changed. Never works on what a contact led
/// to: that is the matter of the record that it points at. Easy to get wrong: an interaction is one
/// contact, not one matter; a second call about an incident is a second interaction that is added
/// to it. Whoever calls may speak for another, whose incident it then is.
@ApplicationModule(
        displayName = "Service desk",
        allowedDependencies = {
            "kernel",
            "platform",
            "people",
            "classification",
            "journal",
            "knowledge",
            "bulletin",
            "incident"
        })
@NullMarked
package io.mainstay.servicedesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
