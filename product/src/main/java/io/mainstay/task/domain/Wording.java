package io.mainstay.task.domain;

/// What is to be done.
///
/// @param description Markdown
public record Wording(String title, String description) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 50_000;
}
