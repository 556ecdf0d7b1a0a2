/// All SQL of the blobs.
@NullMarked
package io.mainstay.platform.blob.persistence;

import org.jspecify.annotations.NullMarked;
