/// Knowledge: what the organisation has learnt, written down so that others find it and can rely on
/// it.
///
/// Owns articles, their published versions, and where they were the answer. Asks people for teams
/// and owners, classification for custom fields, journal to hold pictures and files, relation to
/// link an article with the record that it was written from, notification to tell whom a remark
/// names, the doors of records who sees those. Tells nothing; the change feed says what changed.
/// Never knows what a record is: the module that owns a kind says how one was solved
/// ([ArticleSource]) and shows on its page which articles answered it. Easy to get wrong: what
/// stands in a draft or in a revision is no knowledge yet, so readers are shown what is published
/// only, each what was written for them.
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {
            "kernel",
            "platform",
            "people",
            "classification",
            "journal",
            "notification",
            "relation"
        })
@NullMarked
package io.mainstay.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
