package io.mainstay.platform.persistence.backup;

import java.io.IOException;
import java.io.OutputStream;

/// Writes on, and measures what it writes. Does not close what it writes to: an archive has more
/// entries.
final class MeasuredOutput extends OutputStream {

    private final OutputStream out;
    private final Measured measured;

    MeasuredOutput(OutputStream out, Measured measured) {
        this.out = out;
        this.measured = measured;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        measured.pass(buffer, offset, length);
    }
}
