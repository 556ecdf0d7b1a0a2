package io.mainstay.incident.application.bulk;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentPermission;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One thing to do to many incidents.
///
/// @param check of the input alone
/// @param rehearsal on one incident; throws what the work would throw
/// @param work by the ordinary use case
/// @param adds true when it only adds words, and changes no field
/// @param back empty when it cannot be taken back
record Plan(
        String name,
        IncidentPermission permission,
        List<BulkField> fields,
        Consumer<BulkInput> check,
        BiConsumer<Incident, BulkInput> rehearsal,
        BiConsumer<IncidentNumber, BulkInput> work,
        boolean adds,
        Optional<Back> back) {

    /// Sets an incident back.
    interface Back {

        void take(Incident now, Map<String, @Nullable String> before, String reason);
    }

    static Plan of(String name, BulkField... fields) {
        return new Plan(
                name,
                IncidentPermission.WORK,
                List.of(fields),
                input -> {},
                (incident, input) -> {},
                (number, input) -> {},
                false,
                Optional.empty());
    }

    Plan forManagers() {
        return new Plan(
                name, IncidentPermission.MANAGE, fields, check, rehearsal, work, adds, back);
    }

    Plan checking(Consumer<BulkInput> next) {
        return new Plan(name, permission, fields, next, rehearsal, work, adds, back);
    }

    Plan trying(BiConsumer<Incident, BulkInput> next) {
        return new Plan(name, permission, fields, check, next, work, adds, back);
    }

    Plan doing(BiConsumer<IncidentNumber, BulkInput> next) {
        return new Plan(name, permission, fields, check, rehearsal, next, adds, back);
    }

    Plan adding() {
        return new Plan(name, permission, fields, check, rehearsal, work, true, back);
    }

    Plan takingBack(Back next) {
        return new Plan(name, permission, fields, check, rehearsal, work, adds, Optional.of(next));
    }
}
