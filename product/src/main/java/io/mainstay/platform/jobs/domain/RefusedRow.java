package io.mainstay.platform.jobs.domain;

/// A row of the input that was not taken.
///
/// @param row counts from 1, the header not counted
public record RefusedRow(long row, String reason, String content) {}
