/// A survey and the rules by which it is made. Plain Java.
@NullMarked
package io.mainstay.satisfaction.domain;

import org.jspecify.annotations.NullMarked;
