/// The pages on which an administrator keeps what records are sorted by.
@NullMarked
package io.mainstay.classification.web;

import org.jspecify.annotations.NullMarked;
