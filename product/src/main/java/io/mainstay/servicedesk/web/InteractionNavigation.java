package io.mainstay.servicedesk.web;

import static io.mainstay.servicedesk.domain.InteractionPermission.LOG;
import static io.mainstay.servicedesk.domain.InteractionPermission.SEE_ALL;

import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.search.Searchable;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Group;
import io.mainstay.platform.web.PaletteAction;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.platform.web.list.RecordSearch;
import io.mainstay.servicedesk.InteractionNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the desk stands in the navigation, the palette and the search, and how histories tell of
/// interactions.
@Configuration(proxyBeanMethods = false)
class InteractionNavigation {

    @Bean
    NavigationEntry interactionsEntry() {
        return NavigationEntry.of(Group.WORK, 6, "interaction.list", "/interactions", "headset")
                .requiringSomewhere(SEE_ALL);
    }

    /// Whoever may log calls has this under the key under which others report for themselves.
    @Bean
    PaletteAction logACall() {
        return new PaletteAction(5, "desk.call", "/desk/call", "phone", LOG, "c").somewhereToo();
    }

    @Bean
    PaletteAction figuresOfTheDesk() {
        return new PaletteAction(40, "desk.figures", "/desk/figures", "gauge", SEE_ALL, "")
                .somewhereToo();
    }

    @Bean
    ListLook interactionLook() {
        return InteractionLook.LIST;
    }

    @Bean
    Searchable interactionSearchable(Lists lists) {
        return new RecordSearch(InteractionLook.LIST, lists);
    }

    @Bean
    RecordWords interactionRecordWords() {
        return RecordWords.of(InteractionNumber.PREFIX, "interaction")
                .people("caller", "onBehalfOf", "answeredBy")
                .codes("state", "channel", "outcome")
                .moments("startedAt", "endedAt");
    }
}
