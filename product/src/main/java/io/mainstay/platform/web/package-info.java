/// The frame of every page, its words, its style, its live updates.
@NullMarked
package io.mainstay.platform.web;

import org.jspecify.annotations.NullMarked;
