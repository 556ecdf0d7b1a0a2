package io.mainstay.bulletin.web;

import static io.mainstay.bulletin.domain.BulletinPermission.DRAFT;
import static io.mainstay.bulletin.domain.BulletinPermission.OPEN_TO_PUBLIC;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.domain.StatusSettings;
import io.mainstay.bulletin.persistence.Places;
import io.mainstay.bulletin.persistence.Places.Named;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.search.Searchable;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Group;
import io.mainstay.platform.web.PaletteAction;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.platform.web.list.RecordSearch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where bulletins stand in the navigation and the search, and how histories tell of them.
@Configuration(proxyBeanMethods = false)
class BulletinNavigation {

    @Bean
    NavigationEntry bulletinsEntry() {
        return NavigationEntry.of(
                Group.WORK, 40, "bulletin.list", BulletinLook.PATH, "speakerphone");
    }

    @Bean
    NavigationEntry statusEntry() {
        return NavigationEntry.of(
                Group.START, 5, "bulletin.status", StatusPages.PATH, "activity-heartbeat");
    }

    @Bean
    NavigationEntry statusSettingsEntry() {
        return NavigationEntry.of(
                        Group.ADMINISTRATION,
                        65,
                        "bulletin.settings",
                        StatusSettingsPages.PATH,
                        "world")
                .requiring(OPEN_TO_PUBLIC);
    }

    @Bean
    PaletteAction newBulletin() {
        return new PaletteAction(
                32, "bulletin.new", BulletinLook.PATH + "/new", "speakerphone", DRAFT, "");
    }

    @Bean
    ListLook bulletinLook() {
        return BulletinLook.LIST;
    }

    @Bean
    @Order(25)
    Searchable bulletinSearchable(Lists lists) {
        return new RecordSearch(BulletinLook.LIST, lists);
    }

    @Bean
    RecordWords bulletinRecordWords(Places places) {
        return RecordWords.of(BulletinNumber.PREFIX, "bulletin")
                .people("author")
                .codes("state", "kind", "severity", "language")
                .moments("startsAt", "endsAt", "nextUpdateAt", "publishedAt", "endedAt")
                .flags("open")
                .named("sites", ids -> names(ids, places::sites))
                .named("units", ids -> names(ids, places::units))
                .named("suppliers", ids -> names(ids, places::suppliers));
    }

    @Bean
    RecordWords statusRecordWords() {
        return RecordWords.of(StatusSettings.REF.prefix(), "bulletin.settings").flags("open");
    }

    private static Map<String, String> names(
            Set<String> ids, Function<List<Long>, List<Named>> found) {
        return found.apply(ids.stream().map(Long::valueOf).toList()).stream()
                .collect(Collectors.toMap(one -> Long.toString(one.id()), Named::name));
    }
}
