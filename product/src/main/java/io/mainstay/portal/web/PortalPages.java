package io.mainstay.portal.web;

import io.mainstay.incident.OwnIncidents.Whose;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.web.Reader;
import io.mainstay.platform.web.home.FirstPage;
import io.mainstay.platform.web.home.HomeBanner;
import io.mainstay.platform.web.home.PartOfDay;
import io.mainstay.satisfaction.Surveys;
import io.mainstay.servicedesk.SelfService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page for those who use services; everybody else finds it at `/portal`.
@Controller
class PortalPages implements FirstPage {

    private static final int SHOWN = 6;

    private final Box box;
    private final Things things;
    private final SelfService desk;
    private final ObjectProvider<HomeBanner> banners;
    private final Surveys surveys;
    private final Clock clock;

    PortalPages(
            Box box,
            Things things,
            SelfService desk,
            ObjectProvider<HomeBanner> banners,
            Surveys surveys,
            Clock clock) {
        this.box = box;
        this.things = things;
        this.desk = desk;
        this.banners = banners;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public Optional<String> show(HttpServletRequest request, Model model) {
        return Actors.current().isStaff() ? Optional.empty() : Optional.of(home(request, model));
    }

    @GetMapping("/portal")
    String home(HttpServletRequest request, Model model) {
        var typed = Objects.requireNonNullElse(request.getParameter("q"), "");
        var isTyping = request.getHeader("HX-Request") != null;
        model.addAttribute(
                "page",
                new PortalHome(
                        PartOfDay.of(clock.instant(), Reader.zoneOf(request)),
                        Actors.current().name(),
                        desk.isOpen(),
                        banners.stream().flatMap(banner -> banner.shown().stream()).toList(),
                        surveys.waiting(),
                        box.find(typed, !isTyping),
                        things.of(Whose.MINE_NOW, Optional.empty(), SHOWN)));
        return "portal/home";
    }
}
