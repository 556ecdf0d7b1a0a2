package io.mainstay.knowledge.application;

import static io.mainstay.knowledge.domain.KnowledgePermission.SEE_ALL;
import static io.mainstay.knowledge.persistence.GapList.GAPS;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.domain.SearchedWords;
import io.mainstay.knowledge.persistence.GapList;
import io.mainstay.knowledge.persistence.Gaps;
import io.mainstay.knowledge.persistence.Gaps.Day;
import io.mainstay.knowledge.persistence.Gaps.Gap;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.search.UnansweredSearches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was searched for and not found, and shows it to those who answer for all knowledge
/// once a second person searched for it: the words of one may tell of that one. These themselves do
/// not count: they could guess what one person searched for.
@Service
@Transactional
public class GapService implements UnansweredSearches {

    private static final int SHOWN = 60;

    private final Gaps gaps;
    private final Askers askers;
    private final Gate gate;
    private final Clock clock;

    GapService(Gaps gaps, Askers askers, Gate gate, Clock clock) {
        this.gaps = gaps;
        this.askers = askers;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void foundNothing(String words) {
        if (!Actors.current().holds(SEE_ALL)) {
            SearchedWords.of(words).ifPresent(this::count);
        }
    }

    private void count(SearchedWords words) {
        Actors.current()
                .person()
                .map(person -> askers.of(person, words))
                .ifPresent(asker -> gaps.count(words, asker, LocalDate.now(clock)));
    }

    /// @throws io.mainstay.kernel.NotAllowed for whoever does not answer for all knowledge
    public void requireLeave() {
        gate.require(SEE_ALL);
    }

    /// @throws NoSuchRecord when it is not there any more
    @Transactional(readOnly = true)
    public Gap get(String number) {
        requireLeave();
        return RecordRef.parse(number)
                .filter(ref -> ref.prefix().equals(GapList.PREFIX))
                .flatMap(ref -> gaps.find(ref.serial(), Visible.now(GAPS)))
                .orElseThrow(() -> new NoSuchRecord(number));
    }

    /// How often on which of the last days.
    @Transactional(readOnly = true)
    public List<Day> days(Gap gap) {
        requireLeave();
        return gaps.days(gap, SHOWN);
    }
}
