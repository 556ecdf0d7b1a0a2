package io.mainstay.incident.persistence;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.platform.access.RecordSight;
import io.mainstay.platform.access.Visibility;
import org.springframework.stereotype.Component;

/// What hangs on incidents is seen as they are.
@Component
public class IncidentSight implements RecordSight {

    @Override
    public String prefix() {
        return IncidentNumber.PREFIX;
    }

    @Override
    public String table() {
        return "incident.incident i";
    }

    @Override
    public String number() {
        return "i.number";
    }

    @Override
    public String unit() {
        return "i.unit";
    }

    @Override
    public String site() {
        return "i.site";
    }

    @Override
    public Visibility visibility() {
        return IncidentVisibility.INCIDENTS;
    }
}
