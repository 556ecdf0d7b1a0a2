/// All SQL of relation.
@NullMarked
package io.mainstay.relation.persistence;

import org.jspecify.annotations.NullMarked;
