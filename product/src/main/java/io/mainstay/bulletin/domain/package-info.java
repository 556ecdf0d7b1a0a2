/// What a bulletin is, and how it lives.
@NullMarked
package io.mainstay.bulletin.domain;

import org.jspecify.annotations.NullMarked;
