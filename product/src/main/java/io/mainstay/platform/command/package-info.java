/// The commands of `bin/mainstay`, and what a module needs to add one of its own: see `Product`.
///
/// Uses persistence, access and audit. Easy to get wrong: what a person reads goes to standard
/// output through `Terminal`, warnings to standard error, everything else to the log in the data
/// folder.
@NullMarked
package io.mainstay.platform.command;

import org.jspecify.annotations.NullMarked;
