/// Texts with placeholders, in plain Java.
@NullMarked
package io.mainstay.automation.domain;

import org.jspecify.annotations.NullMarked;
