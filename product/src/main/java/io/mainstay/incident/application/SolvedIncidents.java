package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// An incident becomes an article once it says how it was resolved.
@Component
class SolvedIncidents implements ArticleSource {

    private final IncidentAccess access;

    SolvedIncidents(IncidentAccess access) {
        this.access = access;
    }

    @Override
    public String prefix() {
        return IncidentNumber.PREFIX;
    }

    @Override
    public Optional<Solution> solution(RecordRef record) {
        return IncidentNumber.in(record).flatMap(access::find).flatMap(SolvedIncidents::solution);
    }

    private static Optional<Solution> solution(Incident incident) {
        return incident.resolution()
                .map(Resolution::explanation)
                .map(how ->
                        new Solution(
                                incident.report().title(), incident.report().description(), how));
    }
}
