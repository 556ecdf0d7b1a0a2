package io.mainstay.people.web;

import io.mainstay.people.UnitId;
import io.mainstay.people.domain.UnitDetails;
import org.jspecify.annotations.Nullable;

/// The form of a unit as it is sent.
record UnitForm(
        @Nullable String name,
        @Nullable String parent,
        @Nullable String costCentre,
        @Nullable String openToMembers,
        @Nullable Long version)
        implements DirectoryForm<UnitDetails> {

    @Override
    public UnitDetails details(DirectoryFields fields) {
        return new UnitDetails(
                Typed.text(name),
                Typed.id("parent", parent).map(UnitId::new),
                Typed.perhaps(costCentre),
                "true".equals(openToMembers));
    }
}
