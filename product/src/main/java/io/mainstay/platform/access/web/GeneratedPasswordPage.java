package io.mainstay.platform.access.web;

import io.mainstay.platform.access.Account;

/// @param password shown this once
public record GeneratedPasswordPage(Account account, String password) {}
