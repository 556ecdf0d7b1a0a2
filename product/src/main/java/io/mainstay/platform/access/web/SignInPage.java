package io.mainstay.platform.access.web;

import java.util.Optional;

/// @param next where to go on after signing in
public record SignInPage(Optional<String> next) {}
