package io.mainstay.platform.web;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Cuts each text at the numbers and addresses in it, and keeps pictures and links in their bounds.
final class Linking extends AbstractVisitor {

    /// An address said once can be meant a thousand times: what a text refers to is not let grow
    /// beyond this, or beyond the text.
    private static final int MOST = 100_000;

    private final Map<String, String> known;
    private int left;

    /// @param length of the whole text
    Linking(Map<String, String> known, int length) {
        this.known = known;
        this.left = Math.max(length, MOST);
    }

    /// What a link says stays as it is, but for pictures from elsewhere.
    @Override
    public void visit(Link link) {
        link.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Image image) {
                        bound(image);
                        if (!isOurs(image)) {
                            say(image);
                        }
                    }
                });
        if (!fits(link.getDestination(), link.getTitle())) {
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }
    }

    /// A picture leads to itself in full size; one from elsewhere is no more than a link there.
    @Override
    public void visit(Image image) {
        bound(image);
        if (image.getDestination().isEmpty()) {
            say(image);
            return;
        }
        var link = new Link(image.getDestination(), null);
        image.insertBefore(link);
        if (isOurs(image)) {
            link.appendChild(image);
        } else {
            link.appendChild(new Text(said(image)));
            image.unlink();
        }
    }

    private void bound(Image image) {
        if (!fits(image.getDestination(), image.getTitle())) {
            image.setDestination("");
        }
    }

    private static void say(Image image) {
        image.insertBefore(new Text(said(image)));
        image.unlink();
    }

    private boolean fits(String address, @Nullable String title) {
        left -= address.length() + (title == null ? 0 : title.length());
        return left >= 0;
    }

    private static boolean isOurs(Image image) {
        return Markdown.OURS.matcher(image.getDestination()).matches();
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
        for (var match : Markdown.LINKED.matcher(literal).results().toList()) {
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
                : Optional.ofNullable(known.get(Markdown.name(said)));
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
