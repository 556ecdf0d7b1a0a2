package io.mainstay.platform.search;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.search.Searchable.Hit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/// Looks through every kind that the house knows, with the eyes of the current actor.
@Service
public class Search {

    static final int LONGEST = 200;

    private final Supplier<List<Searchable>> kinds;
    private final RecordDoors doors;

    Search(ObjectProvider<Searchable> kinds, RecordDoors doors) {
        this.kinds = SingletonSupplier.of(() -> kinds.orderedStream().toList());
        this.doors = doors;
    }

    /// What one kind answered.
    ///
    /// @param kind message key of the kind in the plural
    public record Group(String kind, List<Hit> hits, String moreHref) {}

    /// The record that the words are the number of.
    public Optional<RecordCard> record(String words) {
        return RecordRef.parse(words).flatMap(doors::find);
    }

    /// By kind, without those that have nothing; empty for empty words.
    public List<Group> find(String words, int most) {
        var asked = searchable(words);
        return asked.isEmpty()
                ? List.of()
                : kinds.get().stream()
                        .map(kind ->
                                new Group(
                                        kind.labelKey(),
                                        kind.search(asked, most),
                                        kind.moreHref(asked)))
                        .filter(group -> !group.hits().isEmpty())
                        .toList();
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
