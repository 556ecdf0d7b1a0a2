package io.mainstay.bulletin.domain;

import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.Severity;

/// What a bulletin says.
///
/// @param text Markdown; of a published one its newest word
public record Wording(String title, String text, Kind kind, Severity severity, Language language) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 20_000;

    public static final Wording NOTHING =
            new Wording("", "", Kind.DISRUPTION, Severity.PARTLY_DOWN, Language.ENGLISH);

    /// Whether it keeps anybody from anything.
    public boolean isFelt() {
        return severity != Severity.UNAFFECTED;
    }

    Wording saying(String next, Severity how) {
        return new Wording(title, next, kind, how, language);
    }
}
