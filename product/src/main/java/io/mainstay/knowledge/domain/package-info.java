/// What an article is, and how it lives.
@NullMarked
package io.mainstay.knowledge.domain;

import org.jspecify.annotations.NullMarked;
