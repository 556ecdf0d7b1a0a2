/// The words that people read: message bundles of all modules, in the reader's language.
@NullMarked
package io.mainstay.platform.words;

import org.jspecify.annotations.NullMarked;
