package io.mainstay.platform.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipException;

/// The file from the beginning of the present row onwards, as far as a row may reach: what was
/// looked at can be looked at again until it is passed.
final class Window {

    /// A row longer than this is none.
    static final int LARGEST_ROW = 1 << 20;

    static final int END = -1;
    static final int TOO_FAR = -2;

    private static final int PORTION = 1 << 16;

    private final InputStream file;
    private byte[] bytes = new byte[PORTION];
    private int start;
    private int end;

    Window(InputStream file) {
        this.file = file;
    }

    /// The byte so far behind the beginning of the row, [#END], or [#TOO_FAR].
    int at(int offset) {
        if (start + offset < end) {
            return bytes[start + offset] & 0xff;
        }
        if (offset >= LARGEST_ROW) {
            return TOO_FAR;
        }
        return fill() ? at(offset) : END;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, start + from, start + to);
    }

    /// The next row begins so far behind the beginning of this one.
    void pass(int length) {
        start += length;
    }

    /// The next row begins behind the next line end, however far away that is.
    void passLine() {
        var offset = 0;
        for (var next = at(0); next != END && !isLineEnd(next); next = at(offset)) {
            if (next == TOO_FAR) {
                pass(offset);
                offset = 0;
            } else {
                offset++;
            }
        }
        pass(offset);
        pass(lineEnd(0));
    }

    /// The length of the line end that stands there; 0 when none does.
    int lineEnd(int offset) {
        return switch (at(offset)) {
            case '\n' -> 1;
            case '\r' -> at(offset + 1) == '\n' ? 2 : 1;
            default -> 0;
        };
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    private boolean fill() {
        makeRoom();
        try {
            var read = file.read(bytes, end, bytes.length - end);
            end += Math.max(read, 0);
            return read > 0;
        } catch (EOFException | ZipException _) {
            throw new UnreadableFile("archive-damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }
}
