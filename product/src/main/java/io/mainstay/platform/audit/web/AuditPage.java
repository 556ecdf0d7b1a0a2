package io.mainstay.platform.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mainstay.platform.audit.domain.AuditReader.ChainStatus;
import io.mainstay.platform.web.record.History;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.OptionalLong;

/// How the chain stands, what was looked for, and the entries found.
public record AuditPage(ChainStatus status, Search search, History history) {

    /// @param next the position before which to go on
    public record Search(String record, String person, OptionalLong next) {

        Optional<String> nextHref() {
            return next.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "/administration/audit?record=%s&person=%s&before=%d"
                                    .formatted(
                                            URLEncoder.encode(record, UTF_8),
                                            URLEncoder.encode(person, UTF_8),
                                            next.getAsLong()));
        }
    }
}
