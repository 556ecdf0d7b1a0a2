/// All SQL of the journal.
@NullMarked
package io.mainstay.journal.persistence;

import org.jspecify.annotations.NullMarked;
