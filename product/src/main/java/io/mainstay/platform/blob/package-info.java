/// Large content, kept once under its SHA-256. A plain module.
///
/// Owns blobs and their chunks. Asks nobody. Tells nothing. Never knows what the content is or who
/// may see it: whoever hands it out asks first. Easy to get wrong: content is a stream, never an
/// array.
@NullMarked
package io.mainstay.platform.blob;

import org.jspecify.annotations.NullMarked;
