package io.mainstay.platform.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Whatever is sent as a cursor, it is read or refused; what was read is a cursor of its sort, and
/// written out again the same one.
public final class CursorFuzz {

    private static final Map<String, Field> FIELDS =
            Map.of(
                    "title", Field.text("title", "t.title"),
                    "cost", Field.number("cost", "t.cost"),
                    "at", Field.instant("at", "t.at"),
                    "open", Field.flag("open", "t.open"),
                    "number", Field.ref("number", "INC", "t.serial"));

    private static final List<Sort> SORTS =
            List.of(sort("title"), sort("-cost,at"), sort("at,title,-number"), sort("number"));

    private CursorFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        check(new String(input, UTF_8));
        var packed = Base64.getUrlEncoder().withoutPadding().encodeToString(input);
        check(packed);
    }

    private static void check(String text) {
        for (var sort : SORTS) {
            try {
                var cursor = Cursor.decode(text, sort);
                if (!Cursor.decode(cursor.encode(sort), sort).equals(cursor)) {
                    throw new AssertionError(cursor + " became another one");
                }
            } catch (BadListRequest refused) {
                if (!refused.code().equals("bad-cursor")) {
                    throw refused;
                }
            }
        }
    }

    private static Sort sort(String text) {
        return Sort.parse(text, FIELDS, List.of());
    }
}
