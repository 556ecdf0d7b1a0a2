/// The button that loads the sample.
@NullMarked
package io.mainstay.sample.web;

import org.jspecify.annotations.NullMarked;
