package io.mainstay.servicedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.SimilarIncident;
import io.mainstay.incident.SimilarIncident.Names;
import io.mainstay.incident.SimilarIncident.Reason;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.LikelyAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What stands first beside a call is what has the most of what was said.
class OfferTest {

    @Test
    void theArticleThatSaysItStandsBeforeAnIncidentThatHasSomeOfIt() {
        var incident = incident(1, 0.4, Reason.WORDS);
        var article = article(0.9);

        assertThat(Offer.best(List.of(incident), List.of(article), 6))
                .extracting(Offer::article)
                .containsExactly(Optional.of(article), Optional.empty());
    }

    @Test
    void whatHasHardlyAnyOfItIsNotOffered() {
        var incident = incident(1, 0.13, Reason.WORDS);

        assertThat(Offer.best(List.of(incident), List.of(article(0.17)), 6)).isEmpty();
    }

    @Test
    void whatTheCallerWaitsForStandsBeforeWhatIsAsMuchLikeIt() {
        var another = incident(1, 0.6, Reason.WORDS);
        var own = incident(2, 0.5, Reason.WORDS, Reason.SAME_CALLER);

        assertThat(Offer.best(List.of(another, own), List.of(), 1))
                .extracting(Offer::incident)
                .containsExactly(Optional.of(own));
    }

    private static LikelyAnswer article(double share) {
        return new LikelyAnswer(new ArticleNumber(7), "Remote access drops", "Restart", 0, share);
    }

    private static SimilarIncident incident(long id, double share, Reason... reasons) {
        return new SimilarIncident(
                new IncidentNumber(id),
                0,
                "Incident " + id,
                "incident.state.new",
                true,
                3,
                new Names(Optional.empty(), Optional.empty(), Optional.empty()),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                List.of(reasons),
                List.of(),
                share);
    }
}
