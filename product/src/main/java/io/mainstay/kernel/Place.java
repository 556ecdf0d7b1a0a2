package io.mainstay.kernel;

import java.util.Optional;

/// Where a record belongs in the organisation. A role that is held for a part of the organisation
/// counts for the records whose place lies there.
public record Place(Optional<Long> unit, Optional<Long> site) {

    public static final Place NOWHERE = new Place(Optional.empty(), Optional.empty());

    public static Place ofUnit(long unit) {
        return new Place(Optional.of(unit), Optional.empty());
    }

    public static Place ofSite(long site) {
        return new Place(Optional.empty(), Optional.of(site));
    }
}
