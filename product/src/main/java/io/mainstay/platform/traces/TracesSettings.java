package io.mainstay.platform.traces;

import io.mainstay.platform.persistence.CannotStart;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where traces go. Nothing is traced unless `url` is set.
///
/// @param url of a receiver of OTLP over HTTP, such as `http://127.0.0.1:4318`
/// @param share of the requests and job runs, from 0 to 1
@ConfigurationProperties("mainstay.traces")
record TracesSettings(String url, @DefaultValue("1") double share) {

    private static final String PATH = "/v1/traces";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    TracesSettings {
        if (!(share >= 0 && share <= 1)) {
            throw new CannotStart(
                    "MAINSTAY_TRACES_SHARE is %s: write a number from 0 to 1, such as 0.1 for one request in ten."
                            .formatted(share));
        }
    }

    /// The address with its path, when it has none of its own.
    String receiver() {
        try {
            var address = new URI(url.strip());
            if (SCHEMES.contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null) {
                return address.getPath().length() > 1
                        ? address.toString()
                        : address.resolve(PATH).toString();
            }
        } catch (URISyntaxException _) {
            // told below, as every other text that is no address
        }
        throw new CannotStart(
                "MAINSTAY_TRACES_URL is no address of a receiver: write one such as http://127.0.0.1:4318.");
    }
}
