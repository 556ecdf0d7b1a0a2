package io.mainstay.journal.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/// Tells what a file is from how it begins. What a sender claims, or how the file is called, does
/// not count. Whatever a browser could run, such as HTML and SVG, is plain text to us.
final class MediaTypes {

    /// Bytes that are enough to tell.
    static final int ENOUGH = 4096;

    private record Magic(String beginning, int at, String mediaType) {}

    private static final List<Magic> MAGIC =
            List.of(
                    new Magic("\u0089PNG\r\n\u001a\n", 0, "image/png"),
                    new Magic("\u00ff\u00d8\u00ff", 0, "image/jpeg"),
                    new Magic("GIF87a", 0, "image/gif"),
                    new Magic("GIF89a", 0, "image/gif"),
                    new Magic("WEBP", 8, "image/webp"),
                    new Magic("%PDF-", 0, "application/pdf"),
                    new Magic("PK\u0003\u0004", 0, "application/zip"),
                    new Magic("\u001f\u008b", 0, "application/gzip"),
                    new Magic("7z\u00bc\u00af\u0027\u001c", 0, "application/x-7z-compressed"),
                    new Magic(
                            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
                            0,
                            "application/x-ole-storage"));

    private MediaTypes() {}

    static String of(byte[] beginning) {
        var text = new String(beginning, ISO_8859_1);
        return MAGIC.stream()
                .filter(magic -> text.startsWith(magic.beginning(), magic.at()))
                .map(Magic::mediaType)
                .findFirst()
                .orElseGet(() -> isText(beginning) ? "text/plain" : "application/octet-stream");
    }

    /// Valid UTF-8 without control characters, but for a character cut off at the end.
    private static boolean isText(byte[] beginning) {
        for (var cut = 0; cut <= Math.min(3, beginning.length); cut++) {
            if (isWholeText(beginning, beginning.length - cut)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWholeText(byte[] bytes, int length) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .chars()
                    .noneMatch(character ->
                            Character.isISOControl(character) && "\t\n\r\f".indexOf(character) < 0);
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
