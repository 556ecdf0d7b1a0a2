/// Founds the organisation and lives its year.
@NullMarked
package io.mainstay.sample.application;

import org.jspecify.annotations.NullMarked;
