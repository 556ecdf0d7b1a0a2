package io.mainstay.platform.list;

import java.util.function.IntPredicate;

/// The text of a filter and how far it has been read.
final class FilterText {

    private final String text;
    private int at;

    FilterText(String text) {
        this.text = text;
        skipBlanks();
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    boolean startsWith(char c) {
        return !atEnd() && text.charAt(at) == c;
    }

    /// Takes the character and the blanks after it, if it stands here.
    boolean taken(char c) {
        if (!startsWith(c)) {
            return false;
        }
        at++;
        skipBlanks();
        return true;
    }

    /// Takes all characters that belong, and the blanks after them.
    String stretch(IntPredicate belongs) {
        var start = at;
        while (!atEnd() && belongs.test(text.charAt(at))) {
            at++;
        }
        var stretch = text.substring(start, at);
        skipBlanks();
        return stretch;
    }

    /// Takes `==`, `!=` or `=word=`, or as much of it as stands here.
    String sign() {
        var start = at;
        if (startsWith('=') || startsWith('!')) {
            at++;
            while (!atEnd() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            at += startsWith('=') ? 1 : 0;
        }
        var sign = text.substring(start, at);
        skipBlanks();
        return sign;
    }

    /// Takes what stands in quotes; `\` makes any character an ordinary one.
    String quoted() {
        var opening = at;
        var quote = text.charAt(at++);
        var value = new StringBuilder();
        while (!atEnd() && text.charAt(at) != quote) {
            at += startsWith('\\') && at + 1 < text.length() ? 1 : 0;
            value.append(text.charAt(at++));
        }
        if (!taken(quote)) {
            throw BadListRequest.filter(opening, "filter-open-quote", String.valueOf(quote));
        }
        return value.toString();
    }

    /// The one character that stands here, for the words of a refusal; nothing at the end.
    String found() {
        return atEnd() ? "" : text.substring(at, text.offsetByCodePoints(at, 1));
    }

    private void skipBlanks() {
        while (startsWith(' ')) {
            at++;
        }
    }
}
