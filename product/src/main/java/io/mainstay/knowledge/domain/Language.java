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

    /// PostgreSQL's dictionary of it.
    public String dictionary() {
        return name().toLowerCase(Locale.ROOT);
    }
}
