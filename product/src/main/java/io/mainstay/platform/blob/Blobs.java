package io.mainstay.platform.blob;

import java.io.InputStream;
import java.time.Instant;

/// Content of any size, stored once under its SHA-256, written and read as a stream.
public interface Blobs {

    /// Stores the content in the open transaction, or finds that it is already there.
    ///
    /// @param most the largest number of bytes to take; more is refused as TOO_LARGE and leaves
    ///   nothing behind
    Blob put(InputStream content, long most);

    /// Removes content that nothing speaks of any more. What was stored again since `before` stays:
    /// somebody is about to speak of it.
    void forget(String sha256, Instant before);

    /// @throws io.mainstay.kernel.NoSuchRecord when there is no such content
    InputStream open(String sha256);

    /// @param sha256 64 lower-case hexadecimal digits
    record Blob(String sha256, long size) {}
}
