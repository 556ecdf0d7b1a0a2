package io.mainstay.people.web;

import io.mainstay.people.SupplierId;
import io.mainstay.people.domain.TeamDetails;
import org.jspecify.annotations.Nullable;

/// The form of a team as it is sent.
record TeamForm(
        @Nullable String name,
        @Nullable String line,
        @Nullable String lead,
        @Nullable String supplier,
        @Nullable Long version)
        implements DirectoryForm<TeamDetails> {

    @Override
    public TeamDetails details(DirectoryFields fields) {
        return new TeamDetails(
                Typed.text(name),
                Typed.id("line", line).orElse(0L).intValue(),
                Typed.id("supplier", supplier).map(SupplierId::new),
                Typed.perhaps(lead).map(typed -> fields.meant("lead", typed)));
    }
}
