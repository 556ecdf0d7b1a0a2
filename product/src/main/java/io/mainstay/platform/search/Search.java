package io.mainstay.platform.search;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.search.Searchable.Found;
import io.mainstay.platform.search.Searchable.Hit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/// Looks through every kind that the house knows, with the eyes of the current actor.
@Service
public class Search {

    static final int LONGEST = 200;

    private final Supplier<List<Searchable>> kinds;
    private final OtherWords other;
    private final ObjectProvider<UnansweredSearches> unanswered;
    private final RecordDoors doors;

    Search(
            ObjectProvider<Searchable> kinds,
            OtherWords other,
            ObjectProvider<UnansweredSearches> unanswered,
            RecordDoors doors) {
        this.kinds = SingletonSupplier.of(() -> kinds.orderedStream().toList());
        this.other = other;
        this.unanswered = unanswered;
        this.doors = doors;
    }

    /// What one kind answered.
    ///
    /// @param kind message key of the kind in the plural
    public record Group(String kind, Found found, String moreHref) {

        public List<Hit> hits() {
            return found.hits();
        }
    }

    /// What all kinds answered.
    ///
    /// @param groups without those that have nothing
    /// @param instead the words that were searched for because those that were typed found nothing
    public record Answer(List<Group> groups, Optional<String> instead) {

        public boolean isEmpty() {
            return groups.isEmpty();
        }
    }

    /// The record that the words are the number of.
    public Optional<RecordCard> record(String words) {
        return RecordRef.parse(words).flatMap(doors::find);
    }

    /// What was typed, and where that finds nothing, what may have been meant. Nothing for empty
    /// words.
    public Answer find(String words, int most) {
        return find(words, most, kinds.get());
    }

    private Answer find(String words, int most, List<Searchable> among) {
        var asked = searchable(words);
        var exact = exactly(words, most, among);
        if (asked.isEmpty() || !exact.isEmpty()) {
            return exact;
        }
        var looking = new Looking(among);
        var instead = other.insteadOf(asked, looking);
        var found =
                instead.map(meant -> groups(meant, among, kind -> looking.in(kind, meant, most)))
                        .orElse(List.of());
        return new Answer(
                Stream.concat(found.stream(), near(asked, most, found, among)).toList(), instead);
    }

    /// As [#find] among some kinds only.
    ///
    /// @param among their message keys
    public Answer find(String words, int most, Set<String> among) {
        return find(words, most, kinds(among));
    }

    /// As [#ask] among some kinds only.
    public Answer ask(String words, int most, Set<String> among) {
        return kept(words, find(words, most, among));
    }

    private List<Searchable> kinds(Set<String> among) {
        return kinds.get().stream().filter(kind -> among.contains(kind.labelKey())).toList();
    }

    /// As [#find], and keeps what nothing was found for: asked by somebody who has typed to the
    /// end. Whoever only reads leaves nothing behind.
    public Answer ask(String words, int most) {
        return kept(words, find(words, most));
    }

    private Answer kept(String words, Answer answer) {
        var asked = searchable(words);
        if (answer.isEmpty() && !asked.isEmpty() && !Actors.current().onlyReads()) {
            unanswered.orderedStream().forEach(keeper -> keeper.foundNothing(asked));
        }
        return answer;
    }

    /// What was typed and nothing else.
    public Answer exactly(String words, int most) {
        return exactly(words, most, kinds.get());
    }

    private static Answer exactly(String words, int most, List<Searchable> among) {
        var asked = searchable(words);
        return new Answer(
                asked.isEmpty()
                        ? List.of()
                        : groups(asked, among, kind -> kind.search(asked, most)),
                Optional.empty());
    }

    private static List<Group> groups(
            String words, List<Searchable> among, Function<Searchable, Found> found) {
        return among.stream()
                .map(kind -> new Group(kind.labelKey(), found.apply(kind), kind.moreHref(words)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    /// Of those kinds that found nothing by the words themselves.
    private static Stream<Group> near(
            String words, int most, List<Group> found, List<Searchable> among) {
        var known = found.stream().map(Group::kind).toList();
        return among.stream()
                .filter(kind -> !known.contains(kind.labelKey()))
                .map(kind -> new Group(kind.labelKey(), kind.near(words, most), ""))
                .filter(group -> !group.hits().isEmpty());
    }

    /// People paste; what cannot be searched for is a blank, and too much is cut.
    static String searchable(String words) {
        var clean =
                words.codePoints()
                        .map(c -> isSearchable(c) ? c : ' ')
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append);
        return clean.toString().strip();
    }

    private static boolean isSearchable(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE;
    }
}
