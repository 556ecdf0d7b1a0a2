package io.mainstay.platform.rest;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// The usual answers of the API.
public final class Answers {

    private Answers() {}

    /// 200 with the version as `ETag`.
    public static <T> ResponseEntity<T> versioned(long version, T body) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /// 201 with `Location` and the version as `ETag`.
    public static <T> ResponseEntity<T> created(String location, long version, T body) {
        return ResponseEntity.created(URI.create(location)).eTag(tag(version)).body(body);
    }

    /// The same with no body for whoever gave the record away and no longer sees it.
    public static <T> ResponseEntity<T> versioned(long version, Optional<T> body) {
        return body.map(seen -> versioned(version, seen))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /// The same with no body for whoever gave the record away and no longer sees it.
    public static <T> ResponseEntity<T> created(String location, long version, Optional<T> body) {
        return body.map(seen -> created(location, version, seen))
                .orElseGet(() -> ResponseEntity.created(URI.create(location)).build());
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
