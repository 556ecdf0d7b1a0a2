package io.mainstay.platform.access.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where people reach this installation.
///
/// @param baseUrl such as `https://mainstay.example.org`; empty when nobody has said
@ConfigurationProperties("mainstay.web")
record WebSettings(@DefaultValue("") String baseUrl) {

    boolean hasBaseUrl() {
        return !baseUrl.isBlank();
    }

    boolean isSecure() {
        return baseUrl.startsWith("https:");
    }

    /// The host of the base URL, in lower case.
    String host() {
        var host = URI.create(baseUrl.strip()).getHost();
        if (host == null) {
            throw new IllegalStateException(
                    "MAINSTAY_BASE_URL is no address such as https://mainstay.example.org: "
                            + baseUrl);
        }
        return host.toLowerCase(java.util.Locale.ROOT);
    }
}
