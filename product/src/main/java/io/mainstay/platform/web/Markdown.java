package io.mainstay.platform.web;

import gg.jte.Content;
import io.mainstay.platform.access.Logins;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/// Turns what people write into safe HTML. Markup in the text is shown as text; pictures are our
/// own attachments, so that no page calls another server; addresses become links, and so do the
/// numbers of records that the reader may see and people named as `@login`.
@Component
public final class Markdown {

    static final Pattern LINKED =
            Pattern.compile(
                    "https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]|\\b[A-Z]{2,6}-[1-9][0-9]{0,17}\\b|"
                            + Logins.NAMED.pattern());

    static final Pattern OURS =
            Pattern.compile("/attachments/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final PolicyFactory SAFE =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "em",
                            "strong",
                            "code",
                            "pre",
                            "ul",
                            "ol",
                            "li",
                            "blockquote",
                            "hr",
                            "img")
                    .allowElements("h3", "h4", "h5", "h6", "a")
                    .allowElements(
                            (name, attributes) -> name.equals("h1") ? "h3" : "h4", "h1", "h2")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("start")
                    .onElements("ol")
                    .allowAttributes("src")
                    .matching(OURS)
                    .onElements("img")
                    .allowAttributes("alt", "loading")
                    .onElements("img")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("noopener", "nofollow", "noreferrer")
                    .toFactory();

    /// Deeper than anybody writes; signs beyond are shown as they were typed. Whoever walks through
    /// a text goes as deep as it does.
    private static final int DEEPEST = 50;

    private final Parser parser =
            Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .softbreak("<br>")
                    .attributeProviderFactory(any -> Markdown::whenSeen)
                    .build();

    /// @param known what becomes a link as it is said, such as `INC-7` or `@anna`, with its address
    /// @return HTML that needs no further escaping
    public Content render(String text, Map<String, String> known) {
        var html = html(text, known);
        return output -> output.writeContent(html);
    }

    /// The records and people that a text may mean, as it says them, people in lower case; some may
    /// not exist.
    static Stream<String> mentioned(String text) {
        return LINKED.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(said -> !said.startsWith("http"))
                .map(Markdown::name);
    }

    static String name(String said) {
        return said.startsWith("@") ? said.toLowerCase(Locale.ROOT) : said;
    }

    /// A picture is fetched when it comes into sight.
    private static void whenSeen(Node node, String element, Map<String, String> attributes) {
        if (element.equals("img")) {
            attributes.put("loading", "lazy");
        }
    }

    String html(String text, Map<String, String> known) {
        var document = parser.parse(text);
        document.accept(new Linking(known, text.length()));
        return SAFE.sanitize(renderer.render(document));
    }

    /// Whether a reader sees each sign of it where it was typed.
    boolean isShownAsTyped(String text) {
        return Reading.of(parser.parse(text)).filter(shown -> shown.says(text)).isPresent();
    }
}
