/// Categories, matrices and choices: their rules and use cases.
@NullMarked
package io.mainstay.classification.application;

import org.jspecify.annotations.NullMarked;
