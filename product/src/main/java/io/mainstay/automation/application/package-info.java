/// Keeping and filling what is given again and again.
@NullMarked
package io.mainstay.automation.application;

import org.jspecify.annotations.NullMarked;
