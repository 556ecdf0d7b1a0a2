/// All SQL of classification.
@NullMarked
package io.mainstay.classification.persistence;

import org.jspecify.annotations.NullMarked;
