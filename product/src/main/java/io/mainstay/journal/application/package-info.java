/// Writing and reading the journal.
@NullMarked
package io.mainstay.journal.application;

import org.jspecify.annotations.NullMarked;
