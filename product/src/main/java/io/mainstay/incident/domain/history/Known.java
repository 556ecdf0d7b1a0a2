package io.mainstay.incident.domain.history;

import io.mainstay.incident.IncidentNumber;

/// An incident that was brought in before.
///
/// @param last the last update that was taken in
/// @param version of the incident as the import left it
/// @param untouched true while nobody has changed it here since
/// @param createdBy the job that brought it in
/// @param continuedBy the job that last brought updates of it
public record Known(
        IncidentNumber number,
        Chapter last,
        long version,
        boolean untouched,
        long createdBy,
        long continuedBy) {}
