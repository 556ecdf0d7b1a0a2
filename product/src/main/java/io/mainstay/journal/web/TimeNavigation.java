package io.mainstay.journal.web;

import static io.mainstay.journal.JournalPermission.READ_TIME;

import io.mainstay.journal.persistence.TimeSpentList;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Group;
import io.mainstay.platform.web.list.Column;
import io.mainstay.platform.web.list.Column.Kind;
import io.mainstay.platform.web.list.ListLook;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the list of time looks, and where it stands in the navigation.
@Configuration(proxyBeanMethods = false)
class TimeNavigation {

    private static final String PATH = "/time-spent";

    @Bean
    ListLook timeLook(TimeSpentList list) {
        return new ListLook(
                list.declaration(),
                PATH,
                "record",
                List.of(
                        Column.of("day", Kind.TEXT),
                        Column.of("record", Kind.REF),
                        Column.of("person", Kind.PERSON),
                        Column.of("team", Kind.TEXT).asLesser(),
                        Column.of("kind", Kind.TEXT),
                        Column.of("minutes", Kind.FIGURE),
                        Column.of("remark", Kind.TEXT).asLesser()),
                TimeSpentList.VIEWS);
    }

    @Bean
    NavigationEntry timeEntry() {
        return NavigationEntry.of(Group.WORK, 16, "journal.time.list", PATH, "clock-hour-4")
                .requiringSomewhere(READ_TIME);
    }
}
