package io.mainstay.platform.web.home;

import io.mainstay.kernel.Actors;
import io.mainstay.platform.web.Reader;
import io.mainstay.platform.web.home.Beginning.Offer;
import io.mainstay.platform.web.home.HomeCard.Shown;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits for the person who looks.
@Controller
class HomePages {

    private final ObjectProvider<HomeCard> cards;
    private final ObjectProvider<Beginning> beginnings;
    private final ObjectProvider<HomeBanner> banners;
    private final ObjectProvider<FirstPage> others;
    private final Clock clock;

    HomePages(
            ObjectProvider<HomeCard> cards,
            ObjectProvider<Beginning> beginnings,
            ObjectProvider<HomeBanner> banners,
            ObjectProvider<FirstPage> others,
            Clock clock) {
        this.cards = cards;
        this.banners = banners;
        this.beginnings = beginnings;
        this.others = others;
        this.clock = clock;
    }

    @GetMapping("/")
    String first(HttpServletRequest request, Model model) {
        return others.orderedStream()
                .map(other -> other.show(request, model))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> home(request, model));
    }

    private String home(HttpServletRequest request, Model model) {
        var shown =
                cards.stream()
                        .sorted(Comparator.comparingInt(HomeCard::order))
                        .map(HomeCard::shown)
                        .flatMap(Optional::stream)
                        .toList();
        var told = banners.stream().flatMap(banner -> banner.shown().stream()).toList();
        model.addAttribute(
                "page",
                new HomePage(
                        PartOfDay.of(clock.instant(), Reader.zoneOf(request)),
                        Actors.current().name(),
                        told,
                        shown,
                        offers(shown)));
        return "home/home";
    }

    private List<Offer> offers(List<Shown> shown) {
        return HomePage.isEmpty(shown)
                ? beginnings.stream().map(Beginning::offer).flatMap(Optional::stream).toList()
                : List.of();
    }
}
