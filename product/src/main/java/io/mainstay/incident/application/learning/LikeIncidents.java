package io.mainstay.incident.application.learning;

import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;
import static java.util.stream.Collectors.joining;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Told;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.learning.Candidate;
import io.mainstay.incident.domain.learning.Rarity;
import io.mainstay.incident.domain.learning.Resemblance;
import io.mainstay.incident.domain.learning.Wording;
import io.mainstay.incident.persistence.CandidateTable;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.incident.persistence.LessonCounts;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds the incidents that may be like the one that is told: the list is searched for the rarest
/// of its words, and the newest and best of what it finds are compared by all of them.
@Component
class LikeIncidents {

    private static final int MOST_TYPED = 8_000;

    /// Words by which candidates are compared.
    private static final int MOST_COMPARED = 40;

    /// Words that are searched for, and incidents that one expects to find by them.
    private static final int MOST_SEARCHED = 12;

    private static final int MOST_NEW = 4;
    private static final int FEWEST = 3;
    private static final int ENOUGH = 1_000;

    private static final int MOST_CANDIDATES = 200;

    private final Lists lists;
    private final LessonCounts counts;
    private final CandidateTable candidates;

    LikeIncidents(Lists lists, LessonCounts counts, CandidateTable candidates) {
        this.lists = lists;
        this.counts = counts;
        this.candidates = candidates;
    }

    /// What was told, in the words of lessons, and what resembles it.
    ///
    /// @param facts of the lessons
    /// @param wording as it was typed
    record Heard(
            List<String> words,
            Wording wording,
            List<String> facts,
            Rarity rarity,
            Resemblance resemblance) {}

    Heard hear(Told told) {
        var text = readable(told.words());
        var words = counts.wordsOf(text);
        var facts =
                told.facts().entrySet().stream()
                        .map(fact -> fact.getKey().is(fact.getValue()))
                        .toList();
        var rarity = counts.rarity(Stream.concat(words.stream(), facts.stream()).toList());
        var compared = rarity.rarestFirst(words).stream().limit(MOST_COMPARED).toList();
        var found =
                compared.isEmpty()
                        ? List.<Long>of()
                        : search(searched(compared, rarity, ofEachLesson(rarity)));
        var others =
                found.stream()
                        .filter(id -> !told.itself().equals(Optional.of(new IncidentNumber(id))))
                        .toList();
        return new Heard(
                words,
                new Wording(counts.spellings(text)),
                facts,
                rarity,
                new Resemblance(read(others, compared, facts), rarity));
    }

    private List<Candidate> read(List<Long> ids, List<String> words, List<String> facts) {
        return ids.isEmpty()
                ? List.of()
                : candidates.read(ids, words, facts, Visible.now(INCIDENTS));
    }

    private List<Long> search(List<String> words) {
        var any = words.stream().map(word -> '"' + word + '"').collect(joining(" or "));
        var filter =
                "state!=%s;%s"
                        .formatted(State.CANCELLED, ListRequest.searching("text", any).filter());
        return lists.matches(IncidentList.LIST, filter, MOST_CANDIDATES);
    }

    /// How many incidents there are for each that teaches.
    private double ofEachLesson(Rarity rarity) {
        return Math.max(1, (double) counts.incidents() / Math.max(1, rarity.lessons()));
    }

    /// The rarest words that lessons have, until they lead to enough, and some that none has yet,
    /// because the open incident that is like this one may be the first of its kind.
    private static List<String> searched(
            List<String> rarestFirst, Rarity rarity, double ofEachLesson) {
        var searched = new ArrayList<String>();
        var expected = 0.0;
        var unheard = 0;
        for (var word : rarestFirst) {
            var lessons = rarity.lessonsWith(word);
            if (lessons == 0) {
                if (unheard++ < MOST_NEW) {
                    searched.add(word);
                }
            } else if (searched.size() < MOST_SEARCHED
                    && (expected + lessons * ofEachLesson <= ENOUGH || searched.size() < FEWEST)) {
                searched.add(word);
                expected += lessons * ofEachLesson;
            }
        }
        return searched;
    }

    /// People paste; what no text of the database can hold is a blank, and too much is cut.
    private static String readable(String typed) {
        return typed.codePoints()
                .limit(MOST_TYPED)
                .map(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                                ? ' '
                                : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
