package io.mainstay.platform.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.audit.application.AuditService;
import io.mainstay.platform.audit.domain.AuditReader.ChainStatus;
import io.mainstay.platform.audit.domain.AuditReader.Filter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The audit trail in the API, for auditors and administrators.
@RestController
@RequestMapping("/api/v1/audit")
class AuditResource {

    private final AuditService audit;

    AuditResource(AuditService audit) {
        this.audit = audit;
    }

    /// @param actor the person's id; absent when the system acted
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EntryJson(
            long position,
            String record,
            Optional<Long> actor,
            String channel,
            String action,
            Instant occurredAt,
            Instant recordedAt,
            List<ChangeJson> changes) {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record ChangeJson(String field, @Nullable String before, @Nullable String after) {}

        static EntryJson of(Written written) {
            var entry = written.entry();
            return new EntryJson(
                    written.position(),
                    entry.ref().toString(),
                    entry.actor().map(PersonId::value),
                    entry.channel().name(),
                    entry.action(),
                    entry.occurredAt(),
                    written.recordedAt(),
                    entry.changes().stream()
                            .map(change ->
                                    new ChangeJson(change.field(), change.before(), change.after()))
                            .toList());
        }
    }

    /// @param next ask again with this `cursor` for the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageJson(List<EntryJson> items, Optional<String> next) {}

    /// @param head the hash of the newest seal; keep it outside to prove later that nothing was cut
    /// @param waiting entries without a seal, counted up to 10,000
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ChainJson(
            long seals,
            long sealedEntries,
            Optional<String> head,
            Optional<Instant> sealedAt,
            long waiting) {

        static ChainJson of(ChainStatus status) {
            return new ChainJson(
                    status.seals(),
                    status.sealedEntries(),
                    status.head(),
                    status.sealedAt(),
                    status.waiting());
        }
    }

    /// Newest first.
    ///
    /// @param record only entries of this record, such as `INC-1042`
    /// @param person only what this person did
    @GetMapping
    PageJson list(
            @RequestParam(required = false) @Nullable String record,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable Long cursor) {
        var filter =
                new Filter(
                        Optional.ofNullable(record).map(AuditResource::ref),
                        Optional.ofNullable(person).map(id -> Set.of(new PersonId(id))));
        var page =
                audit.newest(
                        filter, cursor == null ? OptionalLong.empty() : OptionalLong.of(cursor));
        var next = page.next();
        return new PageJson(
                page.entries().stream().map(EntryJson::of).toList(),
                next.isEmpty() ? Optional.empty() : Optional.of(Long.toString(next.getAsLong())));
    }

    /// How the chain of seals stands.
    @GetMapping("/chain")
    ChainJson chain() {
        return ChainJson.of(audit.status());
    }

    private static RecordRef ref(String text) {
        return RecordRef.parse(text)
                .orElseThrow(() -> InvalidInput.of("record", "audit-no-number"));
    }
}
