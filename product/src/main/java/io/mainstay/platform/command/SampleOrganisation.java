package io.mainstay.platform.command;

/// Services, people, teams and a year of records to look around in.
public interface SampleOrganisation {

    /// Fills an empty database; leaves one alone in which somebody has worked.
    void fill();
}
