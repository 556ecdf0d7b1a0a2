/// All SQL of the directory.
@NullMarked
package io.mainstay.people.persistence;

import org.jspecify.annotations.NullMarked;
