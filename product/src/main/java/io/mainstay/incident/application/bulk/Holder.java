package io.mainstay.incident.application.bulk;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.platform.bulk.BulkInput;
import java.util.Optional;

/// Who is to have incidents: a team, perhaps a person in it. Written `21`, or `21:12`.
record Holder(TeamId team, Optional<PersonId> person) {

    static Holder of(BulkInput input) {
        var to = input.text("to");
        if (to.isEmpty()) {
            throw InvalidInput.of("to", "required");
        }
        if (!to.matches("[0-9]{1,18}(:[0-9]{1,18})?")) {
            throw InvalidInput.of("to", "no-such-team");
        }
        var parts = to.split(":");
        return new Holder(
                new TeamId(Long.parseLong(parts[0])),
                parts.length == 1
                        ? Optional.empty()
                        : Optional.of(new PersonId(Long.parseLong(parts[1]))));
    }
}
