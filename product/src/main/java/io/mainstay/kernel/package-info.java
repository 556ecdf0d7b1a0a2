/// The kernel: the few words that every room of the house uses. Plain Java, no library, no input or
/// output.
///
/// Owns lifecycle, outcome, refusal, record reference, role and permission, priority. Asks nobody.
/// Tells nothing. Never knows a database, a page or a framework. Easy to get wrong: a word belongs
/// here only when two floors need it.
@ApplicationModule(displayName = "Kernel", type = ApplicationModule.Type.OPEN)
@NullMarked
package io.mainstay.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
