package io.mainstay.platform.web.home;

import io.mainstay.kernel.Actors;
import io.mainstay.platform.web.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits for the person who looks.
@Controller
class HomePages {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final ObjectProvider<HomeCard> cards;
    private final Clock clock;

    HomePages(ObjectProvider<HomeCard> cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        var shown =
                cards.stream()
                        .sorted(Comparator.comparingInt(HomeCard::order))
                        .map(HomeCard::shown)
                        .flatMap(Optional::stream)
                        .toList();
        var hour = clock.instant().atZone(Reader.zoneOf(request)).getHour();
        model.addAttribute("page", new HomePage(part(hour), Actors.current().name(), shown));
        return "home/home";
    }

    private static String part(int hour) {
        return hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
    }
}
