package io.mainstay.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// One question to the product, as the bytes that go over the wire.
///
/// @param expected the status of a good answer
/// @param then told every good answer
record Request(byte[] bytes, int expected, Consumer<Answer> then) {

    /// @param status as the product answered
    /// @param location empty where none was sent
    record Answer(int status, String location, String cookie, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    static Request get(String path, String headers) {
        return of("GET", path, headers, "").expecting(200);
    }

    static Request of(String method, String path, String headers, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var length = method.equals("GET") ? "" : "Content-Length: " + content.length + "\r\n";
        var head =
                "%s %s HTTP/1.1\r\nHost: localhost\r\n%s%s\r\n"
                        .formatted(method, path, headers, length);
        var start = head.getBytes(StandardCharsets.UTF_8);
        var all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return new Request(all, 200, answer -> {});
    }

    Request expecting(int status) {
        return new Request(bytes, status, then);
    }

    Request then(Consumer<Answer> listener) {
        return new Request(bytes, expected, listener);
    }
}
