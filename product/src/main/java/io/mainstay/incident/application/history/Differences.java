package io.mainstay.incident.application.history;

import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the audit trail keeps of an act that lies in the past.
final class Differences {

    private Differences() {}

    /// @param by empty when the product itself did it
    record Act(Optional<PersonId> by, Instant at) {

        Act(PersonId by, Instant at) {
            this(Optional.of(by), at);
        }

        private Channel channel() {
            return by.isPresent() ? Channel.PAGE : Channel.JOB;
        }
    }

    static AuditEntry created(Incident incident, Act act) {
        return entry(incident, "CREATE", act, changes(Map.of(), incident.auditedFields()));
    }

    static AuditEntry changed(Incident before, Incident after, String action, Act act) {
        return entry(after, action, act, changes(before.auditedFields(), after.auditedFields()));
    }

    private static AuditEntry entry(
            Incident incident, String action, Act act, List<Change> changes) {
        return new AuditEntry(incident.ref(), act.by(), act.channel(), act.at(), action, changes);
    }

    private static List<Change> changes(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return after.entrySet().stream()
                .filter(field -> !Objects.equals(before.get(field.getKey()), field.getValue()))
                .map(field ->
                        new Change(field.getKey(), before.get(field.getKey()), field.getValue()))
                .toList();
    }
}
