/// Large content, kept once under its SHA-256.
@NullMarked
package io.mainstay.platform.blob;

import org.jspecify.annotations.NullMarked;
