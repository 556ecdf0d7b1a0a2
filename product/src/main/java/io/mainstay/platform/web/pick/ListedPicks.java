package io.mainstay.platform.web.pick;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A source that can list all it offers: some thousands at most.
public interface ListedPicks extends PickSource {

    /// In the order in which people look for them.
    List<Pick> all();

    @Override
    default List<Pick> matching(String words, int most) {
        return Ranking.best(words, distinct(), most);
    }

    @Override
    default Optional<Pick> find(String id) {
        return distinct().stream().filter(pick -> pick.id().equals(id)).findFirst();
    }

    /// Namesakes carry their id, so that each can be meant.
    private List<Pick> distinct() {
        var all = all();
        var times = all.stream().collect(Collectors.groupingBy(Pick::typed, Collectors.counting()));
        return all.stream()
                .map(pick ->
                        times.getOrDefault(pick.typed(), 1L) == 1
                                ? pick
                                : new Pick(
                                        pick.id(), Pickers.numbered(pick.typed(), pick.id()), ""))
                .toList();
    }
}
