package io.mainstay.platform.web;

import gg.jte.Content;
import io.mainstay.platform.access.Logins;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
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

    private static final Pattern LINKED =
            Pattern.compile(
                    "https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]|\\b[A-Z]{2,6}-[1-9][0-9]{0,17}\\b|"
                            + Logins.NAMED.pattern());

    private static final Pattern OURS =
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

    /// A line that opens more than twenty quotes or lists, or brackets and emphasis in long runs.
    private static final Pattern DEEP =
            Pattern.compile("(?m)^(?:[ \\t]*(?:>|[-+*]|[0-9]{1,9}[.)])){20}|[\\[*_`!(]{200}");

    private final Parser parser = Parser.builder().build();
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

    private static String name(String said) {
        return said.startsWith("@") ? said.toLowerCase(Locale.ROOT) : said;
    }

    /// A picture is fetched when it comes into sight.
    private static void whenSeen(Node node, String element, Map<String, String> attributes) {
        if (element.equals("img")) {
            attributes.put("loading", "lazy");
        }
    }

    /// Text that nests deeper than anybody writes is shown as it stands: parser and renderer go as
    /// deep as the text does.
    String html(String text, Map<String, String> known) {
        if (DEEP.matcher(text).find()) {
            return SAFE.sanitize("<pre>" + escaped(text) + "</pre>");
        }
        var document = parser.parse(text);
        document.accept(new Linking(known));
        return SAFE.sanitize(renderer.render(document));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// Cuts each text at the numbers and addresses in it.
    private static final class Linking extends AbstractVisitor {

        private final Map<String, String> known;

        private Linking(Map<String, String> known) {
            this.known = known;
        }

        /// What a link says stays as it is, but for pictures from elsewhere.
        @Override
        public void visit(Link link) {
            link.accept(
                    new AbstractVisitor() {
                        @Override
                        public void visit(Image image) {
                            if (!isOurs(image)) {
                                image.insertBefore(new Text(said(image)));
                                image.unlink();
                            }
                        }
                    });
        }

        /// A picture leads to itself in full size; one from elsewhere is no more than a link there.
        @Override
        public void visit(Image image) {
            var link = new Link(image.getDestination(), null);
            image.insertBefore(link);
            if (isOurs(image)) {
                link.appendChild(image);
            } else {
                link.appendChild(new Text(said(image)));
                image.unlink();
            }
        }

        private static boolean isOurs(Image image) {
            return OURS.matcher(image.getDestination()).matches();
        }

        private static String said(Image image) {
            var words = new StringBuilder();
            image.accept(
                    new AbstractVisitor() {
                        @Override
                        public void visit(Text text) {
                            words.append(text.getLiteral());
                        }
                    });
            return words.isEmpty() ? image.getDestination() : words.toString();
        }

        @Override
        public void visit(Text text) {
            var literal = text.getLiteral();
            Node last = text;
            var seen = 0;
            for (var match : LINKED.matcher(literal).results().toList()) {
                var address = address(match.group());
                if (address.isPresent()) {
                    last = after(last, new Text(literal.substring(seen, match.start())));
                    last = after(last, link(match.group(), address.get()));
                    seen = match.end();
                }
            }
            if (seen > 0) {
                after(last, new Text(literal.substring(seen)));
                text.unlink();
            }
        }

        private Optional<String> address(String said) {
            return said.startsWith("http")
                    ? Optional.of(said)
                    : Optional.ofNullable(known.get(name(said)));
        }

        private static Node after(Node before, Node next) {
            before.insertAfter(next);
            return next;
        }

        private static Link link(String said, String address) {
            var link = new Link(address, null);
            link.appendChild(new Text(said));
            return link;
        }
    }
}
