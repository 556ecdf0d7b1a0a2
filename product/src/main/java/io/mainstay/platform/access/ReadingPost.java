package io.mainstay.platform.access;

/// A route that is asked by `POST` because what it is told does not fit into an address, and that
/// changes nothing. The module that serves it contributes it as a bean, and a token that may only
/// read is let through to it; every other `POST` counts as a change.
///
/// @param path of the API, without variables: those who ask are told nothing of one record that way
public record ReadingPost(String path) {}
