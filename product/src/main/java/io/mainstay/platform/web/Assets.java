package io.mainstay.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The static files of every page, read once at the start: all style sheets as one, all scripts as
/// one, htmx, the symbol in the tab. Their address holds a mark of their content, so that browsers
/// keep them for ever.
@Component
final class Assets {

    /// @param mark changes with the content
    record Asset(String type, String mark, byte[] plain, byte[] packed) {}

    private static final List<String> FIRST = List.of("tokens.css", "base.css", "island.js");

    private final Map<String, Asset> files;

    Assets() throws IOException {
        files =
                Map.of(
                        "mainstay.css", asset("text/css", all("style/*.css")),
                        "mainstay.js", asset("text/javascript", all("script/*.js")),
                        "htmx.js",
                                asset(
                                        "text/javascript",
                                        List.of(
                                                new ClassPathResource(
                                                        "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"))),
                        "symbol.svg", asset("image/svg+xml", all("symbol.svg")));
    }

    String address(String name) {
        return "/static/" + find(name).orElseThrow().mark() + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static List<Resource> all(String pattern) throws IOException {
        var found =
                new PathMatchingResourcePatternResolver(Assets.class.getClassLoader())
                        .getResources("classpath*:static/" + pattern);
        return Arrays.stream(found)
                .sorted(Comparator.comparing(Assets::rank).thenComparing(Assets::name))
                .toList();
    }

    private static int rank(Resource file) {
        var index = FIRST.indexOf(name(file));
        return index < 0 ? FIRST.size() : index;
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static Asset asset(String type, List<Resource> parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.write(part.getContentAsByteArray());
            all.write('\n');
        }
        var plain = all.toByteArray();
        return new Asset(
                type + ";charset=" + StandardCharsets.UTF_8, mark(plain), plain, pack(plain));
    }

    private static String mark(byte[] content) {
        var sum = new CRC32C();
        sum.update(content);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static byte[] pack(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(packed)) {
            stream.write(content);
        }
        return packed.toByteArray();
    }
}
