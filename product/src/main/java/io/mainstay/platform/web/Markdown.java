package io.mainstay.platform.web;

import gg.jte.Content;
import java.util.regex.Pattern;
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

/// Turns what people write into safe HTML. Markup in the text is shown as text; images stay out, so
/// that no page calls another server; record numbers and addresses become links.
@Component
public final class Markdown {

    private static final Pattern LINKED =
            Pattern.compile(
                    "https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]|\\b[A-Z]{2,6}-[1-9][0-9]{0,17}\\b");

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
                            "hr")
                    .allowElements("h3", "h4", "h5", "h6", "a")
                    .allowElements(
                            (name, attributes) -> name.equals("h1") ? "h3" : "h4", "h1", "h2")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("start")
                    .onElements("ol")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("noopener", "nofollow", "noreferrer")
                    .toFactory();

    /// A line that opens more than twenty quotes or lists, or brackets and emphasis in long runs.
    private static final Pattern DEEP =
            Pattern.compile("(?m)^(?:[ \\t]*(?:>|[-+*]|[0-9]{1,9}[.)])){20}|[\\[*_`!(]{200}");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>").build();

    /// @return HTML that needs no further escaping
    public Content render(String text) {
        var html = html(text);
        return output -> output.writeContent(html);
    }

    /// Text that nests deeper than anybody writes is shown as it stands: parser and renderer go as
    /// deep as the text does.
    String html(String text) {
        if (DEEP.matcher(text).find()) {
            return SAFE.sanitize("<pre>" + escaped(text) + "</pre>");
        }
        var document = parser.parse(text);
        document.accept(new Linking());
        return SAFE.sanitize(renderer.render(document));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// Cuts each text at the numbers and addresses in it.
    private static final class Linking extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            // what a link says stays as it is
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
        }

        @Override
        public void visit(Text text) {
            var literal = text.getLiteral();
            Node last = text;
            var seen = 0;
            for (var match : LINKED.matcher(literal).results().toList()) {
                last = after(last, new Text(literal.substring(seen, match.start())));
                last = after(last, link(match.group()));
                seen = match.end();
            }
            if (seen > 0) {
                after(last, new Text(literal.substring(seen)));
                text.unlink();
            }
        }

        private static Node after(Node before, Node next) {
            before.insertAfter(next);
            return next;
        }

        private static Link link(String said) {
            var link = new Link(said.startsWith("http") ? said : "/records/" + said, null);
            link.appendChild(new Text(said));
            return link;
        }
    }
}
