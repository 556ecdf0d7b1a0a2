package io.mainstay.platform.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A piece of text in which what was searched for is marked. It is text, whoever shows it: nothing
/// in it is markup.
public record Passage(List<Piece> pieces) {

    public static final Passage NONE = new Passage(List.of());

    /// Two characters that no text has, because [Findings] take them out of it.
    static final String MARKS = "\uE000\uE001";

    private static final char BEGIN = MARKS.charAt(0);
    private static final char END = MARKS.charAt(1);

    /// @param matched true for what was searched for
    public record Piece(String text, boolean matched) {}

    public Passage {
        pieces = List.copyOf(pieces);
    }

    public static Passage plain(String text) {
        return text.isEmpty() ? NONE : new Passage(List.of(new Piece(text, false)));
    }

    /// @param text with a mark before and after each match
    static Passage marked(String text) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        while (at < text.length()) {
            var matched = text.charAt(at) == BEGIN;
            var from = matched ? at + 1 : at;
            var end = text.indexOf(matched ? END : BEGIN, from);
            var to = end < 0 ? text.length() : end;
            if (to > from) {
                pieces.add(new Piece(text.substring(from, to), matched));
            }
            at = matched ? to + 1 : to;
        }
        return new Passage(pieces);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
