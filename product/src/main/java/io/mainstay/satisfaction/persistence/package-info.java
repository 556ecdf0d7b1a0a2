/// All SQL of satisfaction, and who sees which survey.
@NullMarked
package io.mainstay.satisfaction.persistence;

import org.jspecify.annotations.NullMarked;
