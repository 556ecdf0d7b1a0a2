package io.mainstay.platform.access.web;

import io.mainstay.platform.access.domain.ApiToken;

/// @param secret shown this once
public record NewTokenPage(ApiToken token, String secret) {}
