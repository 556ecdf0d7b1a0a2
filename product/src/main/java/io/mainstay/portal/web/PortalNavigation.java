package io.mainstay.portal.web;

import io.mainstay.incident.OwnIncidents.Whose;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Count;
import io.mainstay.platform.web.NavigationEntry.Group;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The ways into the portal.
@Configuration(proxyBeanMethods = false)
class PortalNavigation implements WebMvcConfigurer {

    private static final int MOST = 50;

    private final LeadToPortal lead;

    PortalNavigation(LeadToPortal lead) {
        this.lead = lead;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(lead).addPathPatterns(LeadToPortal.PATHS);
    }

    @Bean
    NavigationEntry portalEntry() {
        return NavigationEntry.of(Group.SERVED, 1, "portal.start", "/portal", "home-heart");
    }

    @Bean
    NavigationEntry portalThingsEntry(Things things) {
        return NavigationEntry.of(
                        Group.SERVED, 2, "portal.things", "/portal/things", "clipboard-list")
                .counting(() -> count(things));
    }

    @Bean
    NavigationEntry portalAnswersEntry() {
        return NavigationEntry.of(
                Group.SERVED, 3, "portal.answers", "/portal/answers", "message-circle-question");
    }

    @Bean
    NavigationEntry ownDetailsEntry() {
        return NavigationEntry.of(Group.OWN, 1, "portal.own", OwnPage.HERE, "id-badge-2");
    }

    /// What the reader waits for; red as soon as something waits for the reader.
    private static Count count(Things things) {
        var now = things.of(Whose.MINE_NOW, Optional.empty(), MOST).things();
        return new Count(now.size(), now.stream().anyMatch(Thing::isMyTurn));
    }
}
