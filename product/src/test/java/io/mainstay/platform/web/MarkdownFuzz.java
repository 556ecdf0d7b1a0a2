package io.mainstay.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.XmlDeclaration;

/// Whatever people write, as a browser reads it, it has only elements and attributes of this list,
/// no link that acts, and bounds. (The sanitizer parts two braces by an empty comment.)
public final class MarkdownFuzz {

    private static final Markdown MARKDOWN = new Markdown();

    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("a", Set.of("href", "rel")),
                    Map.entry("ol", Set.of("start")),
                    Map.entry("p", Set.of()),
                    Map.entry("br", Set.of()),
                    Map.entry("em", Set.of()),
                    Map.entry("strong", Set.of()),
                    Map.entry("code", Set.of()),
                    Map.entry("pre", Set.of()),
                    Map.entry("ul", Set.of()),
                    Map.entry("li", Set.of()),
                    Map.entry("blockquote", Set.of()),
                    Map.entry("hr", Set.of()),
                    Map.entry("h3", Set.of()),
                    Map.entry("h4", Set.of()),
                    Map.entry("h5", Set.of()),
                    Map.entry("h6", Set.of()));

    private MarkdownFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, UTF_8);
        MARKDOWN.isShownAsTyped(text);
        var html = MARKDOWN.html(text, Map.of());
        if (html.length() > 1_000_000 + 100 * text.length()) {
            throw new AssertionError("Grows to " + html.length());
        }
        var body = Jsoup.parse("<!doctype html><body><main>" + html + "</main>").body();
        var main = body.firstElementChild();
        if (main == null || body.childNodeSize() != 1) {
            throw new AssertionError("Leaves its place: " + html);
        }
        main.forEachNode(node -> {
            if (node instanceof Comment comment && !comment.getData().isBlank()
                    || node instanceof XmlDeclaration
                    || node instanceof DocumentType) {
                throw new AssertionError("Has " + node + ": " + html);
            }
        });
        main.getAllElements().stream().skip(1).forEach(element -> check(element, html));
    }

    private static void check(Element element, String html) {
        var attributes = ALLOWED.get(element.normalName());
        if (attributes == null) {
            throw new AssertionError("Has <" + element.normalName() + ">: " + html);
        }
        element.attributes()
                .forEach(attribute -> {
                    if (!attributes.contains(attribute.getKey())) {
                        throw new AssertionError("Has " + attribute + ": " + html);
                    }
                });
        if (element.normalName().equals("a")) {
            checkLink(element, html);
        }
    }

    /// Browsers pass over blanks before an address and control characters within it.
    private static void checkLink(Element link, String html) {
        var address = link.attr("href").replaceAll("[\\x00-\\x20]", "");
        var scheme = address.replaceFirst("(?s)[:/?#].*", "").toLowerCase(java.util.Locale.ROOT);
        var acts = address.startsWith(scheme + ":") && !scheme.matches("https?|mailto");
        if (acts || !link.attr("rel").contains("noopener")) {
            throw new AssertionError("Links to " + address + ": " + html);
        }
    }
}
