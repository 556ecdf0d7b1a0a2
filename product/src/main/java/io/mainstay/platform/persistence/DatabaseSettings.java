package io.mainstay.platform.persistence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which database to use. Their words for administrators stand in `application.yaml`.
///
/// @param data the data folder, in which the embedded database lives
/// @param url a database of one's own; empty means the embedded one
/// @param ownerUrl the same database as a role that may change tables; empty means `url` may
/// @param migrate false leaves the tables as they are found, for backup and restore
/// @param shared use the embedded server that a running product has already started on this folder
@ConfigurationProperties("mainstay.database")
record DatabaseSettings(
        Path data,
        @DefaultValue("") String url,
        @DefaultValue("") String ownerUrl,
        @DefaultValue("true") boolean migrate,
        @DefaultValue("false") boolean shared) {

    boolean isEmbedded() {
        return url.isBlank();
    }
}
