package io.mainstay.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
/// one, htmx, the symbol in the tab, icons and what installs the house on a telephone. Their
/// address holds a mark of their content, so that browsers keep them for ever.
@Component
final class Assets {

    /// @param mark changes with the content
    record Asset(String type, String mark, byte[] plain, byte[] packed) {}

    private static final List<String> FIRST = List.of("tokens.css", "base.css", "island.js");

    private static final String HTMX =
            "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String MANIFEST = "manifest.webmanifest";

    private final Map<String, Asset> files;

    Assets() throws IOException {
        var found = new HashMap<String, Asset>();
        found.put("mainstay.css", text("text/css", all("style/*.css")));
        found.put("mainstay.js", text("text/javascript", all("script/*.js")));
        found.put("htmx.js", text("text/javascript", List.of(new ClassPathResource(HTMX))));
        for (var svg : List.of("symbol.svg", "icon.svg")) {
            found.put(svg, text("image/svg+xml", all(svg)));
        }
        for (var picture : List.of("icon-192.png", "icon-512.png")) {
            found.put(picture, asset("image/png", content(all(picture))));
        }
        found.put(MANIFEST, manifest(found));
        files = Map.copyOf(found);
    }

    /// What a browser asks for that puts the house on somebody's home screen; it names the icons by
    /// their addresses.
    private static Asset manifest(Map<String, Asset> known) throws IOException {
        var text = new String(content(all(MANIFEST)), StandardCharsets.UTF_8);
        for (var icon : known.entrySet()) {
            text = text.replace("{" + icon.getKey() + "}", address(icon.getKey(), icon.getValue()));
        }
        return asset("application/manifest+json", text.getBytes(StandardCharsets.UTF_8));
    }

    String address(String name) {
        return address(name, find(name).orElseThrow());
    }

    private static String address(String name, Asset asset) {
        return "/static/" + asset.mark() + "/" + name;
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

    private static Asset text(String type, List<Resource> parts) throws IOException {
        return asset(type + ";charset=" + StandardCharsets.UTF_8, content(parts));
    }

    private static byte[] content(List<Resource> parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.write(part.getContentAsByteArray());
            if (parts.size() > 1) {
                all.write('\n');
            }
        }
        return all.toByteArray();
    }

    private static Asset asset(String type, byte[] plain) throws IOException {
        return new Asset(type, mark(plain), plain, pack(plain));
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
