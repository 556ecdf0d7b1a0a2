package io.mainstay.knowledge.domain;

import java.util.Locale;

/// What an article is written in; decides how its words are searched.
public enum Language {
    ENGLISH,
    DUTCH,
    FRENCH,
    GERMAN,
    PORTUGUESE,
    SPANISH;

    /// As the web names it.
    public String tag() {
        return switch (this) {
            case ENGLISH -> "en";
            case DUTCH -> "nl";
            case FRENCH -> "fr";
            case GERMAN -> "de";
            case PORTUGUESE -> "pt";
            case SPANISH -> "es";
        };
    }

    /// PostgreSQL's dictionary of it.
    public String dictionary() {
        return name().toLowerCase(Locale.ROOT);
    }
}
