package io.mainstay.platform.access.web;

import java.util.Optional;

/// @param login for the browser's own keeper of passwords
/// @param forced true while the password is a generated one
/// @param next where to go on afterwards
public record PasswordPage(String login, boolean forced, Optional<String> next) {}
