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

    /// A list has fifty links, and most of what they say needs no encoding.
    private static String encoded(String value) {
        return value.chars().allMatch(Address::isPlain) ? value : URLEncoder.encode(value, UTF_8);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == ','
                || c == '.'
                || c == '-'
                || c == '_';
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
