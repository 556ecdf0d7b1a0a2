package io.mainstay.platform.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Where a page ended: the sort values of its last row, and its id. Opaque to the caller and bound
/// to the sort. It opens no door: a made-up cursor only begins elsewhere among what the actor sees
/// anyway, and each value must read as the type of its key.
record Cursor(List<Optional<Object>> values, long id) {

    private static final int LONGEST = 8_000;
    private static final String NULL = "~";

    String encode(Sort sort) {
        var parts = new ArrayList<String>();
        parts.add(escaped(sort.text()));
        parts.add(Long.toString(id));
        values.forEach(
                value -> parts.add(value.map(SortValue::write).map(Cursor::escaped).orElse(NULL)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("&", parts).getBytes(UTF_8));
    }

    /// @throws BadListRequest with code `bad-cursor`, also when the cursor belongs to another sort
    static Cursor decode(String text, Sort sort) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(limited(text)), UTF_8).split("&", -1);
            if (parts.length != sort.keys().size() + 2
                    || !URLDecoder.decode(parts[0], UTF_8).equals(sort.text())) {
                throw refused();
            }
            var values = new ArrayList<Optional<Object>>();
            for (var i = 0; i < sort.keys().size(); i++) {
                values.add(value(parts[i + 2], sort.keys().get(i)));
            }
            return new Cursor(values, Long.parseLong(parts[1]));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static Optional<Object> value(String part, Sort.Key key) {
        return part.equals(NULL)
                ? Optional.empty()
                : Optional.of(SortValue.parse(URLDecoder.decode(part, UTF_8), key.type()));
    }

    private static String limited(String text) {
        if (text.length() > LONGEST) {
            throw refused();
        }
        return text;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static BadListRequest refused() {
        return BadListRequest.of("bad-cursor", "cursor", "bad-cursor");
    }
}
