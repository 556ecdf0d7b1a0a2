package io.mainstay.platform.list.export;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;

/// A file between the database and a reader who may be slow. It has no name from the beginning on,
/// so that nothing is left of it whatever happens to the process.
final class SpoolFile implements Closeable {

    /// Who has not taken a file by then does not want it.
    static final Duration LONGEST_SEND = Duration.ofMinutes(15);

    private static final int PORTION = 1 << 16;

    private final FileChannel channel;

    SpoolFile() throws IOException {
        var path = Files.createTempFile("mainstay-export", ".part");
        channel = FileChannel.open(path, READ, WRITE);
        Files.delete(path);
    }

    /// The file outlives its writer.
    OutputStream writer() {
        return new BufferedOutputStream(Channels.newOutputStream(channel), PORTION) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    long size() throws IOException {
        return channel.size();
    }

    void send(OutputStream out, Clock clock) throws IOException {
        var until = clock.instant().plus(LONGEST_SEND);
        var portion = ByteBuffer.allocate(PORTION);
        for (long at = 0; channel.read(portion, at) > 0; portion.clear()) {
            out.write(portion.array(), 0, portion.position());
            at += portion.position();
            if (clock.instant().isAfter(until)) {
                throw new IOException("The reader of an export is too slow");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
