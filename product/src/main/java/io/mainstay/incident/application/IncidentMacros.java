package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.automation.Macros;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Several changes to an incident as one.
@Service
@Transactional
public class IncidentMacros {

    private final IncidentAccess access;
    private final Macros macros;

    IncidentMacros(IncidentAccess access, Macros macros) {
        this.access = access;
        this.macros = macros;
    }

    /// @throws io.mainstay.automation.MacroRefused when a step is refused; then nothing is changed
    public void apply(IncidentNumber number, long macro) {
        Incident incident = access.get(number);
        access.require(WORK, incident);
        macros.apply(macro, incident.ref());
    }
}
