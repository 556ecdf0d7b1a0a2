/// All SQL of bulletins.
@NullMarked
package io.mainstay.bulletin.persistence;

import org.jspecify.annotations.NullMarked;
