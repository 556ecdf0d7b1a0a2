package io.mainstay.incident.application.learning;

import static io.mainstay.incident.domain.IncidentPermission.ASK_ADVICE;
import static io.mainstay.incident.domain.IncidentPermission.SEE_ALL;

import io.mainstay.incident.Suggested;
import io.mainstay.incident.Suggestion;
import io.mainstay.incident.Suggestions;
import io.mainstay.incident.Told;
import io.mainstay.incident.Told.Fact;
import io.mainstay.incident.application.learning.LikeIncidents.Heard;
import io.mainstay.incident.domain.learning.Proposal;
import io.mainstay.incident.domain.learning.Ranking;
import io.mainstay.incident.domain.learning.Subject;
import io.mainstay.incident.domain.learning.Tally;
import io.mainstay.incident.domain.learning.WordSense;
import io.mainstay.incident.domain.learning.Wording;
import io.mainstay.incident.persistence.LessonCounts;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers what is like an incident, and what it might be.
@Service
@Transactional(readOnly = true)
class SuggestionService implements Suggestions {

    private static final int MOST_SHOWN = 5;
    private static final int MOST_PROPOSED = 3;

    /// Nothing is said unless the first is so likely, and of the others only what is at least worth
    /// a look. Chosen on a part of the training data, see decision 0016.
    private static final double FIRST = 0.3;

    private static final double OTHERS = 0.05;

    private final LikeIncidents like;
    private final LessonCounts counts;
    private final Names names;
    private final Gate gate;
    private final Clock clock;

    SuggestionService(
            LikeIncidents like, LessonCounts counts, Names names, Gate gate, Clock clock) {
        this.like = like;
        this.counts = counts;
        this.names = names;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Suggested of(Told told) {
        gate.requireSomewhere(ASK_ADVICE);
        var heard = like.hear(names.placed(told));
        if (heard.words().isEmpty()) {
            return Suggested.NOTHING;
        }
        return new Suggested(
                new Ranking(heard.rarity(), heard.words(), heard.wording(), clock.instant())
                        .of(heard.resemblance(), MOST_SHOWN),
                told.facts().containsKey(Fact.CATEGORY)
                        ? List.of()
                        : suggestions(heard, Subject.CATEGORY, names.categories()),
                suggestions(heard, Subject.TEAM, names.teams()));
    }

    /// @param offered what may be chosen, by id
    private List<Suggestion> suggestions(Heard heard, Subject subject, Map<Long, String> offered) {
        var proposals = proposals(heard, subject);
        if (proposals.isEmpty() || proposals.getFirst().share() < FIRST) {
            return List.of();
        }
        return proposals.stream()
                .filter(proposal -> proposal.share() >= OTHERS)
                .flatMap(proposal ->
                        Optional.ofNullable(offered.get(proposal.answer()))
                                .map(label -> suggestion(proposal, label, heard.wording()))
                                .stream())
                .limit(MOST_PROPOSED)
                .toList();
    }

    /// All that is possible, however unlikely.
    List<Proposal> proposals(Heard heard, Subject subject) {
        var said = Stream.concat(heard.words().stream(), heard.facts().stream()).toList();
        var tally = mayHearAll() ? counts.tally(subject, said) : Tally.NOTHING;
        return Proposal.of(heard.resemblance().neighbours(subject), new WordSense(tally, said));
    }

    /// Whoever sees everything that teaches.
    private static boolean mayHearAll() {
        var me = Actors.current();
        return me.holds(SEE_ALL) && me.standing().supplier().isEmpty();
    }

    private static Suggestion suggestion(Proposal proposal, String label, Wording wording) {
        return new Suggestion(
                proposal.answer(),
                label,
                Math.clamp(Math.round(100 * proposal.share()), 1, 99),
                proposal.evidence().size(),
                proposal.of(),
                proposal.evidence(),
                wording.of(
                        proposal.words().stream().filter(word -> !word.startsWith("=")).toList()));
    }
}
