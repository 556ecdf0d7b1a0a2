package io.mainstay.platform.web.home;

import io.mainstay.platform.web.home.Beginning.Offer;
import io.mainstay.platform.web.home.HomeCard.Shown;
import java.util.List;

/// The first page after sign-in.
///
/// @param part of the day: `morning`, `afternoon` or `evening`
/// @param banners what the reader should know of now
/// @param offers ways to begin, shown while nothing waits
public record HomePage(
        String part,
        String name,
        List<HomeBanner.Shown> banners,
        List<Shown> cards,
        List<Offer> offers) {

    /// True when nothing waits anywhere: then the page shows how to begin.
    public boolean isEmpty() {
        return isEmpty(cards);
    }

    static boolean isEmpty(List<Shown> cards) {
        return cards.stream()
                .allMatch(card ->
                        card.lines().isEmpty()
                                && card.figures().stream()
                                        .allMatch(figure -> figure.number() == 0));
    }
}
