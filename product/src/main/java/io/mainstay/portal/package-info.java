/// The portal: the pages for those who use services and know none of our words.
///
/// Owns nothing but pages: what one waits for, reporting, following, answers. Asks incident for
/// what is one's own, knowledge for answers, bulletin for what keeps them from their work,
/// servicedesk to take what is reported, satisfaction what one is asked, journal for what was said,
/// classification for how pressing something may be, people for the reader's own details. Tells
/// nothing. Never decides what somebody may see or do: every rule is asked of the module that owns
/// the record, with the reader's own eyes. Easy to get wrong: whoever has no part in the processes
/// meets these pages wherever a link leads them, to `/incidents/INC-7` as well.
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "kernel",
            "platform",
            "people",
            "classification",
            "journal",
            "knowledge",
            "bulletin",
            "incident",
            "servicedesk",
            "satisfaction"
        })
@NullMarked
package io.mainstay.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
