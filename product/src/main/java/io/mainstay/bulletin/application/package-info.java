/// Writing and publishing bulletins, and finding those that somebody should know of.
@NullMarked
package io.mainstay.bulletin.application;

import org.jspecify.annotations.NullMarked;
