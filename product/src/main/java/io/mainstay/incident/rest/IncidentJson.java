package io.mainstay.incident.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.rest.IncidentPartsJson.HandlingJson;
import io.mainstay.incident.rest.IncidentPartsJson.IdentityJson;
import io.mainstay.incident.rest.IncidentPartsJson.ReportJson;
import io.mainstay.incident.rest.IncidentPartsJson.ResolutionJson;
import io.mainstay.incident.rest.IncidentPartsJson.TimesJson;
import io.mainstay.incident.rest.IncidentPartsJson.TriageJson;
import java.util.List;

/// An incident as one reader sees it. The parts group the code; the JSON is flat.
///
/// @param actions what this reader may do with it now
record IncidentJson(
        @JsonUnwrapped IdentityJson identity,
        State state,
        List<Action> actions,
        @JsonUnwrapped ReportJson report,
        @JsonUnwrapped TriageJson triage,
        @JsonUnwrapped HandlingJson handling,
        @JsonUnwrapped ResolutionJson resolution,
        @JsonUnwrapped TimesJson times) {}
