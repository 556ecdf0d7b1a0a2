package io.mainstay.bulletin;

import java.util.Locale;

/// What a bulletin is written in; decides how its words are searched and how it is read out.
public enum Language {
    ENGLISH("en"),
    DUTCH("nl"),
    FRENCH("fr"),
    GERMAN("de"),
    PORTUGUESE("pt"),
    SPANISH("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// As pages and feeds say it.
    public String tag() {
        return tag;
    }

    /// PostgreSQL's dictionary of it.
    public String dictionary() {
        return name().toLowerCase(Locale.ROOT);
    }
}
