package io.mainstay.knowledge.domain;

/// What an article says.
///
/// @param body Markdown
public record Wording(String title, String body, Kind kind, Language language) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BODY = 100_000;

    boolean saysTheSame(Wording other) {
        return title.equals(other.title) && body.equals(other.body);
    }
}
