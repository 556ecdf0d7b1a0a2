package io.mainstay.platform.persistence.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads on, and measures what it reads.
final class MeasuredInput extends FilterInputStream {

    private final Measured measured;

    MeasuredInput(InputStream in, Measured measured) {
        super(in);
        this.measured = measured;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            measured.pass(buffer, offset, read);
        }
        return read;
    }
}
