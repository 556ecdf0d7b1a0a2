package io.mainstay.people.web;

import static io.mainstay.people.PeoplePermission.SEE_ORGANISATION;
import static io.mainstay.platform.web.NavigationEntry.Group.ORGANISATION;

import io.mainstay.people.PeoplePermission;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.PaletteAction;
import io.mainstay.platform.web.list.ListLook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The ways into the directory.
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    @Bean
    NavigationEntry peopleEntry() {
        return entry(1, "person", "/people", "users").requiringSomewhere(SEE_ORGANISATION);
    }

    @Bean
    NavigationEntry teamsEntry() {
        return entry(2, "team", "/teams", "users-group").requiring(SEE_ORGANISATION);
    }

    @Bean
    NavigationEntry unitsEntry() {
        return entry(3, "unit", "/units", "sitemap").requiringSomewhere(SEE_ORGANISATION);
    }

    @Bean
    NavigationEntry sitesEntry() {
        return entry(4, "site", "/sites", "map-pin").requiringSomewhere(SEE_ORGANISATION);
    }

    @Bean
    NavigationEntry suppliersEntry() {
        return entry(5, "supplier", "/suppliers", "truck-delivery").requiring(SEE_ORGANISATION);
    }

    @Bean
    PaletteAction newPerson() {
        return new PaletteAction(
                50,
                "people.action.new",
                "/people/new",
                "user-plus",
                PeoplePermission.REGISTER_PERSON,
                "");
    }

    @Bean
    ListLook peopleLook() {
        return DirectoryLooks.PEOPLE;
    }

    @Bean
    ListLook teamsLook() {
        return DirectoryLooks.TEAMS;
    }

    @Bean
    ListLook unitsLook() {
        return DirectoryLooks.UNITS;
    }

    @Bean
    ListLook sitesLook() {
        return DirectoryLooks.SITES;
    }

    @Bean
    ListLook suppliersLook() {
        return DirectoryLooks.SUPPLIERS;
    }

    private static NavigationEntry entry(int order, String kind, String href, String icon) {
        return NavigationEntry.of(ORGANISATION, order, "people." + kind + ".list", href, icon);
    }
}
