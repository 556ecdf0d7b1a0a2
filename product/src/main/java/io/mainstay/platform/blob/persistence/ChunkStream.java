package io.mainstay.platform.blob.persistence;

import io.mainstay.platform.blob.Blobs.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// Reads content chunk by chunk, holding neither a connection nor more than one chunk. Damaged
/// content ends in an exception, never in a silent end of stream.
final class ChunkStream extends InputStream {

    private final Chunks chunks;
    private final long id;
    private final Blob blob;
    private final MessageDigest digest = Sha256.begin();
    private byte[] chunk = {};
    private int at;
    private int position;
    private long seen;

    ChunkStream(Chunks chunks, long id, Blob blob) {
        this.chunks = chunks;
        this.id = id;
        this.blob = blob;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : chunk[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean isAtEnd() throws IOException {
        if (at < chunk.length) {
            return false;
        }
        if (seen == blob.size()) {
            return true;
        }
        chunk = chunks.find(id, position++).orElseThrow(this::damaged);
        at = 0;
        seen += chunk.length;
        digest.update(chunk);
        if (seen > blob.size()
                || seen == blob.size() && !Sha256.hex(digest).equals(blob.sha256())) {
            throw damaged();
        }
        return false;
    }

    private IOException damaged() {
        return new IOException("Content " + blob.sha256() + " is damaged in the database");
    }
}
