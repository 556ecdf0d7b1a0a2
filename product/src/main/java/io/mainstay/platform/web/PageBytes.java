package io.mainstay.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// A page as it is written, in one piece of memory. A list has ten thousand small pieces, and
/// handing on each of them took longer than writing it.
final class PageBytes implements TemplateOutput {

    private static final int USUAL = 1 << 16;
    private static final int LAST_OF_ASCII = 0x7F;

    private byte[] bytes = new byte[USUAL];
    private int length;

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        reserve(end - begin);
        var at = length;
        for (int i = begin; i < end; i++) {
            var character = text.charAt(i);
            if (character > LAST_OF_ASCII) {
                length = at;
                writeBinaryContent(text.substring(i, end).getBytes(UTF_8));
                return;
            }
            bytes[at++] = (byte) character;
        }
        length = at;
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        reserve(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream stream) throws IOException {
        stream.write(bytes, 0, length);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
