/// All SQL of knowledge.
@NullMarked
package io.mainstay.knowledge.persistence;

import org.jspecify.annotations.NullMarked;
