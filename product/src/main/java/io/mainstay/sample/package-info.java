/// The sample organisation: a retailer that does not exist, with a year of incidents behind it, to
/// look around in.
///
/// Owns nothing; what it writes belongs to people, classification, incident and the rest, through
/// their faces. Tells nothing. Never touches a house in which somebody has worked. A plain module.
/// Easy to get wrong: everything follows from one seed and the clock, so the order in which the
/// dice are thrown is part of the sample; its words stand in `resources/sample`.
@ApplicationModule(
        displayName = "Sample organisation",
        allowedDependencies = {
            "kernel",
            "platform",
            "people",
            "classification",
            "journal",
            "relation",
            "task",
            "knowledge",
            "bulletin",
            "incident",
            "servicedesk",
            "satisfaction",
            "automation"
        })
@NullMarked
package io.mainstay.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
