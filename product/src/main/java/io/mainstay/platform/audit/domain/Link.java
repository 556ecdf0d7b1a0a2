package io.mainstay.platform.audit.domain;

import java.nio.ByteBuffer;

/// One entry as a seal takes it in.
///
/// @param xid the transaction that wrote it
@SuppressWarnings("ArrayRecordComponent") // compared by its parts, never as a whole
public record Link(long xid, long position, byte[] digest) {

    /// The first eight bytes of the digest, which a seal lists to name the entry that is wrong.
    public long mark() {
        return ByteBuffer.wrap(digest).getLong();
    }
}
