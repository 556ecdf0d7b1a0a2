package io.mainstay.incident.application.learning;

import io.mainstay.incident.SimilarIncident;
import io.mainstay.incident.SimilarIncidents;
import io.mainstay.incident.Told;
import io.mainstay.incident.domain.learning.Ranking;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The face that likeness shows to the pages for those who report. It proposes nothing, so it asks
/// no leave: everybody compares what they may see.
@Service
@Transactional(readOnly = true)
class OpenLike implements SimilarIncidents {

    private final LikeIncidents like;
    private final Names names;
    private final Clock clock;

    OpenLike(LikeIncidents like, Names names, Clock clock) {
        this.like = like;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public List<SimilarIncident> open(Told told, int most) {
        var heard = like.hear(names.placed(told));
        if (heard.words().isEmpty()) {
            return List.of();
        }
        return new Ranking(heard.rarity(), heard.words(), heard.wording(), clock.instant())
                .of(heard.resemblance(), most)
                .open();
    }
}
