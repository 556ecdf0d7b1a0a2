package io.mainstay.incident.web;

import io.mainstay.incident.application.IncidentDetails;

/// The form for a new incident.
///
/// @param forOthers whether the reader works on incidents, and so names a caller and a contact
public record NewIncidentPage(
        IncidentDetails details, String action, FormChoices choices, boolean forOthers) {}
