package io.mainstay.servicedesk.domain;

/// What was said.
///
/// @param about in the words of whoever answered
/// @param answer what the caller was told; may be empty
public record Talk(String about, String answer) {

    public static final int LONGEST = 20_000;
}
