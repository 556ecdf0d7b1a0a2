package io.mainstay.incident.domain;

/// What the incident manager sets for all incidents.
///
/// @param closeAfterDays days of silence, 1 to 365, after which a resolved incident closes by
///   itself
public record IncidentSettings(int closeAfterDays, long version) {

    public static final int LONGEST_SILENCE = 365;
}
