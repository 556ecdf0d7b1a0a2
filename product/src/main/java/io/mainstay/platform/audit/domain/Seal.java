package io.mainstay.platform.audit.domain;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Closes a run of entries and the seal before it. Its hash covers both, so nothing before the
/// newest seal can change without every later hash changing too.
///
/// @param number counts from 1 without a gap
/// @param first the entry it begins with; digest empty
/// @param last the entry it ends with; digest empty
/// @param entries sixteen bytes per entry: its position and its mark
@SuppressWarnings("ArrayRecordComponent") // compared by number and hash, never as a whole
public record Seal(
        long number,
        Link first,
        Link last,
        int count,
        byte[] entries,
        byte[] hash,
        byte[] previousHash,
        Instant sealedAt) {

    /// What the first seal follows.
    private static final byte[] NOTHING = new byte[32];

    public static Seal first(List<Link> links, Instant at) {
        return of(1, NOTHING, links, at);
    }

    /// The seal that follows this one.
    public Seal next(List<Link> links, Instant at) {
        return of(number + 1, hash, links, at);
    }

    private static Seal of(long number, byte[] previous, List<Link> links, Instant at) {
        var listed = ByteBuffer.allocate(links.size() * 2 * Long.BYTES);
        links.forEach(link -> listed.putLong(link.position()).putLong(link.mark()));
        return new Seal(
                number,
                links.getFirst(),
                links.getLast(),
                links.size(),
                listed.array(),
                hash(number, previous, links, at),
                previous,
                at);
    }

    private static byte[] hash(long number, byte[] previous, List<Link> links, Instant at) {
        var canonical = new Canonical().number(number).bytes(previous).instant(at);
        canonical.number(links.size());
        for (var link : links) {
            canonical.number(link.xid()).number(link.position()).bytes(link.digest());
        }
        return canonical.sha256();
    }

    public boolean covers(List<Link> links) {
        return Arrays.equals(hash, hash(number, previousHash, links, sealedAt));
    }

    public boolean follows(Seal before) {
        return number == before.number + 1 && Arrays.equals(previousHash, before.hash);
    }

    public boolean isFirst() {
        return number == 1 && Arrays.equals(previousHash, NOTHING);
    }

    /// The marks of the entries that were sealed, by position, in the order of the chain.
    public SequencedMap<Long, Long> marks() {
        var listed = ByteBuffer.wrap(entries);
        var marks = new LinkedHashMap<Long, Long>();
        while (listed.hasRemaining()) {
            marks.put(listed.getLong(), listed.getLong());
        }
        return marks;
    }
}
