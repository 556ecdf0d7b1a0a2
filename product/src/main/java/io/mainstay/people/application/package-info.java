/// The use cases of the directory.
@NullMarked
package io.mainstay.people.application;

import org.jspecify.annotations.NullMarked;
