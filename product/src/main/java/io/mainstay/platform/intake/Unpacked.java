package io.mainstay.platform.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// The content of a file, unpacked when it is gzip, and never more of it than we are willing to
/// read.
final class Unpacked extends FilterInputStream {

    /// Logs pack at about twenty to one, the dullest at a hundred; gzip can do a thousand.
    private static final long LARGEST_RATIO = 300;

    /// Until so many bytes have come out, the ratio says nothing.
    private static final long SMALL = 16L << 20;

    private final Counted packed;
    private final long most;
    private long size;

    private Unpacked(InputStream content, Counted packed, long most) {
        super(content);
        this.packed = packed;
        this.most = most;
    }

    /// @param most the largest number of bytes to read
    static InputStream of(InputStream file, long most) throws IOException {
        var counted = new Counted(new BufferedInputStream(file, 1 << 16));
        return new Unpacked(
                isGzip(counted) ? new GZIPInputStream(counted, 1 << 16) : counted, counted, most);
    }

    private static boolean isGzip(InputStream file) throws IOException {
        file.mark(2);
        var magic = file.readNBytes(2);
        file.reset();
        return magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        size += Math.max(read, 0);
        if (size > most) {
            throw new UnreadableFile("file-too-large", most >> 20);
        }
        if (size > SMALL && size > packed.size * LARGEST_RATIO) {
            throw new UnreadableFile("file-unpacks-without-end", LARGEST_RATIO);
        }
        return read;
    }

    /// Knows how much of the file itself was read.
    private static final class Counted extends FilterInputStream {

        private long size;

        Counted(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            size += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            size += Math.max(read, 0);
            return read;
        }
    }
}
