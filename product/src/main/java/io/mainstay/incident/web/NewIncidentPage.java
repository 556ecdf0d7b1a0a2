package io.mainstay.incident.web;

import io.mainstay.incident.Suggested;
import io.mainstay.incident.application.IncidentDetails;

/// The form for a new incident.
///
/// @param forOthers whether the reader works on incidents, and so names a caller and a contact, and
///   is told what the incident may be
public record NewIncidentPage(
        IncidentDetails details, FormChoices choices, boolean forOthers, Suggested suggested) {

    public static final String ACTION = "/incidents";
}
