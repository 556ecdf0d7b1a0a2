package io.mainstay.platform.web.home;

import io.mainstay.platform.web.home.HomeCard.Shown;
import java.util.List;

/// The first page after sign-in.
///
/// @param part of the day: `morning`, `afternoon` or `evening`
public record HomePage(String part, String name, List<Shown> cards) {

    /// True when nothing waits anywhere: then the page shows how to begin.
    public boolean isEmpty() {
        return cards.stream()
                .allMatch(card ->
                        card.lines().isEmpty()
                                && card.figures().stream()
                                        .allMatch(figure -> figure.number() == 0));
    }
}
