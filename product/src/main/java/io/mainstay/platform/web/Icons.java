package io.mainstay.platform.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Tabler's outline icons as SVG within the page: no request, and they take the colour of the text.
@Component
class Icons {

    private static final String FOLDER =
            "META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
    private static final Pattern SHAPE = Pattern.compile("<(?:path|circle|rect|line)[^>]*/>");

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    Content named(String name) {
        var svg = read.computeIfAbsent(name, Icons::read);
        return output -> output.writeBinaryContent(svg);
    }

    private static byte[] read(String name) {
        try {
            var file =
                    new ClassPathResource(FOLDER + name + ".svg")
                            .getContentAsString(StandardCharsets.UTF_8);
            var shapes = new StringBuilder();
            SHAPE.matcher(file)
                    .results()
                    .map(shape -> shape.group())
                    .filter(shape -> !shape.contains("M0 0h24v24H0z"))
                    .forEach(shapes::append);
            var svg =
                    "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">"
                            + shapes
                            + "</svg>";
            return svg.getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("No icon is called " + name, missing);
        }
    }
}
