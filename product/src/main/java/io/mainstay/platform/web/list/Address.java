package io.mainstay.platform.web.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A path with its query, to be changed one parameter at a time.
public record Address(String path, SequencedMap<String, String> query) {

    public static Address of(String path) {
        return new Address(path, new LinkedHashMap<>());
    }

    public Address with(String name, String value) {
        var changed = new LinkedHashMap<>(query);
        changed.put(name, value);
        return new Address(path, changed);
    }

    public Address without(String name) {
        var changed = new LinkedHashMap<>(query);
        changed.remove(name);
        return new Address(path, changed);
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
