package io.mainstay.bulletin.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.mainstay.bulletin.application.StatusBoard.Post;
import io.mainstay.bulletin.domain.Entry;
import io.mainstay.platform.web.Markdown;
import io.mainstay.platform.words.Words;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Bulletins as an Atom feed (RFC 4287): one entry per bulletin, whose content is all that it said,
/// the last word first. Says neither numbers nor who wrote.
///
/// @param base the address of this installation, without a slash at its end
/// @param feed what readers know it by, for ever
/// @param updated when something was said last
record AtomFeed(
        String base, UUID feed, Instant updated, Locale locale, Words words, Markdown markdown) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int REPLACEMENT = 0xFFFD;

    byte[] of(List<Post> posts) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml);
            for (var post : posts) {
                entry(xml, post);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return bytes.toByteArray();
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "id", "urn:uuid:" + feed);
        text(xml, "title", words.say(locale, "bulletin.status.feed"));
        text(xml, "updated", updated.toString());
        link(xml, "self", StatusPages.FEED);
        link(xml, "alternate", StatusPages.PATH);
        xml.writeStartElement("author");
        text(xml, "name", words.say(locale, "platform.product"));
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, Post post) throws XMLStreamException {
        var bulletin = post.bulletin();
        var wording = bulletin.wording();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", wording.language().tag());
        text(xml, "id", "urn:uuid:" + bulletin.mark());
        text(xml, "title", wording.title());
        text(xml, "published", bulletin.life().published().orElseThrow().toString());
        text(xml, "updated", post.told().toString());
        link(xml, "alternate", StatusPages.PATH + "#" + anchor(post));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", words.say(locale, wording.kind()));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeAttribute("xml:base", base + "/");
        xml.writeCharacters(legal(content(post)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /// Where a bulletin stands on the status page, which shows no numbers to the public.
    static String anchor(Post post) {
        return "b-" + post.bulletin().mark();
    }

    private String content(Post post) {
        var wording = post.bulletin().wording();
        return "<p><strong>%s</strong></p>".formatted(words.say(locale, wording.severity()))
                + post.entries().stream().map(this::said).collect(Collectors.joining("<hr>"));
    }

    private String said(Entry entry) {
        var html = new StringOutput();
        markdown.render(entry.text(), Map.of()).writeTo(new OwaspHtmlTemplateOutput(html));
        return "<p><time datetime=\"%s\">%s</time></p>%s"
                .formatted(entry.at(), entry.at().toString().substring(0, 16) + "Z", html);
    }

    private void link(XMLStreamWriter xml, String rel, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", base + path);
    }

    private static void text(XMLStreamWriter xml, String name, String value)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(value));
        xml.writeEndElement();
    }

    /// XML has no way to say some characters.
    private static String legal(String text) {
        return text.codePoints()
                .map(point -> isLegal(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
