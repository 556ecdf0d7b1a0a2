/// Notification: what a person is told inside the product.
///
/// Owns the messages and who has read them. Asks the doors whether the reader still sees the
/// record. Tells nothing. Never knows why somebody is told. A plain module. Easy to get wrong: a
/// message holds a key and arguments, its words are made for the reader at reading time; once the
/// reader may no longer see the record, neither its title nor its link is shown.
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.mainstay.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
