package io.mainstay.people.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.domain.TeamDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of a team.
final class NewTeamJson extends DetailsJson<TeamDetails> {

    @Nullable Optional<String> name;
    @Nullable Optional<Integer> line;
    @Nullable Optional<Long> supplier;
    @Nullable Optional<Long> lead;

    @Override
    TeamDetails on(TeamDetails before) {
        return new TeamDetails(
                or(name, before.name(), ""),
                or(line, before.line(), 0),
                or(supplier, before.supplier().map(SupplierId::value)).map(SupplierId::new),
                or(lead, before.lead().map(PersonId::value)).map(PersonId::new));
    }
}
