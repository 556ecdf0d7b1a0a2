/// Writing, publishing and using articles.
@NullMarked
package io.mainstay.knowledge.application;

import org.jspecify.annotations.NullMarked;
