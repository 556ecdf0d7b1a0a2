package io.mainstay.people.domain;

/// Where something brought in is known from.
///
/// @param source the other system
/// @param external what that system calls it
public record Origin(String source, String external) {}
