package io.mainstay.incident.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.SimilarIncident;
import io.mainstay.incident.SimilarIncident.Names;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What neighbours and words say together, and what each says alone.
class ProposalTest {

    private static final long NETWORK = 1;
    private static final long MAIL = 2;
    private static final Rarity RARITY =
            new Rarity(100, Map.of("switch", 5, "port", 10, "slow", 50, "once", 1));

    /// 60 lessons of the network, 40 of the mail, ten words each.
    private static final Tally TALLY =
            new Tally(
                    Map.of(NETWORK, 60, MAIL, 40),
                    Map.of(NETWORK, 600, MAIL, 400),
                    Map.of(
                            "switch", Map.of(NETWORK, 5),
                            "slow", Map.of(NETWORK, 25, MAIL, 25),
                            "once", Map.of(MAIL, 1)));

    @Test
    void theRarerWhatTwoShareTheMoreAlikeTheyAre() {
        var rare = candidate(1, NETWORK, 10, "switch");
        var common = candidate(2, NETWORK, 10, "slow");
        var wordy = candidate(3, NETWORK, 90, "switch");

        var ranked = new Resemblance(List.of(common, wordy, rare), RARITY).all();

        assertThat(ranked)
                .extracting(one -> one.candidate().incident().number().serial())
                .containsExactly(1L, 3L, 2L);
    }

    @Test
    void ofTwoAlikeTheNewerComesFirst() {
        var older = candidate(1, NETWORK, 10, "switch");
        var newer = candidate(2, NETWORK, 10, "switch");

        assertThat(new Resemblance(List.of(older, newer), RARITY).all())
                .extracting(one -> one.candidate().incident().number().serial())
                .containsExactly(2L, 1L);
    }

    @Test
    void bothWitnessesAgreeAndTheSharesAreOne() {
        var proposals =
                Proposal.of(
                        neighbours(
                                candidate(1, NETWORK, 10, "switch"),
                                candidate(2, NETWORK, 10, "switch"),
                                candidate(3, MAIL, 10, "slow")),
                        new WordSense(TALLY, List.of("switch", "slow")));

        assertThat(proposals).extracting(Proposal::answer).containsExactly(NETWORK, MAIL);
        assertThat(proposals.stream().mapToDouble(Proposal::share).sum())
                .isCloseTo(1, within(1e-9));
        var first = proposals.getFirst();
        assertThat(first.of()).isEqualTo(3);
        assertThat(first.evidence())
                .containsExactlyInAnyOrder(new IncidentNumber(1), new IncidentNumber(2));
        assertThat(first.words()).containsExactly("switch");
    }

    @Test
    void neighboursAloneAreHeardFromThreeOn() {
        var nobody = new WordSense(Tally.NOTHING, List.of("switch"));
        var two =
                neighbours(
                        candidate(1, NETWORK, 10, "switch"), candidate(2, NETWORK, 10, "switch"));
        var three =
                neighbours(
                        candidate(1, NETWORK, 10, "switch"),
                        candidate(2, NETWORK, 10, "switch"),
                        candidate(3, NETWORK, 10, "port"));

        assertThat(Proposal.of(two, nobody)).isEmpty();
        assertThat(Proposal.of(three, nobody))
                .extracting(Proposal::answer)
                .containsExactly(NETWORK);
    }

    @Test
    void wordsOfOneLessonAndFactsThatTellNothingAreNotHeard() {
        assertThat(new WordSense(TALLY, List.of("once")).shares()).isEmpty();
        assertThat(new WordSense(TALLY, List.of("unheard")).shares()).isEmpty();
        var urgent =
                new Tally(
                        TALLY.lessons(),
                        TALLY.words(),
                        Map.of("=urgency:2", Map.of(NETWORK, 60), "=category:7", Map.of(MAIL, 9)));
        assertThat(new WordSense(urgent, List.of("=urgency:2")).shares()).isEmpty();
        assertThat(new WordSense(urgent, List.of("=category:7")).shares().get(MAIL))
                .isGreaterThan(0.4);
    }

    @Test
    void wordsAloneAreHeardWhereNothingIsAlike() {
        var proposals =
                Proposal.of(neighbours(), new WordSense(TALLY, List.of("switch", "switch")));

        assertThat(proposals.getFirst().answer()).isEqualTo(NETWORK);
        assertThat(proposals.getFirst().of()).isZero();
        assertThat(proposals.getFirst().evidence()).isEmpty();
    }

    @Test
    void whereNothingWasSolvedYetWhatSharesMoreIsNearer() {
        var one = candidate(1, NETWORK, 3, "two");
        var another = candidate(2, NETWORK, 4, "quokka", "conveyor", "stand", "still");

        var all = new Resemblance(List.of(one, another), new Rarity(0, Map.of())).all();

        assertThat(all.getFirst().candidate()).isEqualTo(another);
        assertThat(all.getFirst().score()).isPositive();
    }

    @Test
    void stemsAreSaidAsTheyWereTyped() {
        var wording = new Wording(Map.of("noth", "nothing", "die", "dying"));

        assertThat(wording.of(List.of("noth", "die", "else")))
                .containsExactly("nothing", "dying", "else");
    }

    private static Resemblance.Neighbours neighbours(Candidate... candidates) {
        return new Resemblance(List.of(candidates), RARITY).neighbours(Subject.TEAM);
    }

    private static Candidate candidate(long id, long team, int length, String... shared) {
        return new Candidate(
                new SimilarIncident(
                        new IncidentNumber(id),
                        0,
                        "Incident " + id,
                        "incident.state.closed",
                        false,
                        3,
                        new Names(Optional.empty(), Optional.empty(), Optional.empty()),
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.of("Restarted"),
                        List.of(),
                        List.of(),
                        0),
                true,
                Set.of(shared),
                Set.of(),
                length,
                Optional.empty(),
                Optional.of(team));
    }
}
