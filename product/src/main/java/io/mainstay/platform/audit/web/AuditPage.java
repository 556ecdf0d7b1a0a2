package io.mainstay.platform.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.audit.domain.AuditReader.ChainStatus;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// How the chain stands, what was looked for, and the entries found.
public record AuditPage(
        ChainStatus status, Search search, List<Written> entries, Map<PersonId, String> names) {

    /// @param next the position before which to go on
    public record Search(String record, String person, OptionalLong next) {}

    /// Empty when the system acted.
    public String actor(Written written) {
        return written.entry().actor().map(actor -> names.getOrDefault(actor, "")).orElse("");
    }

    public Optional<String> next() {
        return search.next().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "/administration/audit?record=%s&person=%s&before=%d"
                                .formatted(
                                        URLEncoder.encode(search.record(), UTF_8),
                                        URLEncoder.encode(search.person(), UTF_8),
                                        search.next().getAsLong()));
    }
}
