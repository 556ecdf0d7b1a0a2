package io.mainstay.automation.web;

import io.mainstay.automation.domain.AutomationPermission;
import io.mainstay.automation.domain.Macro;
import io.mainstay.automation.domain.Reply;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Group;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The ways into what is kept to be done again, and how its history is told.
@Configuration(proxyBeanMethods = false)
class AutomationNavigation {

    @Bean
    NavigationEntry repliesEntry() {
        return NavigationEntry.of(
                        Group.LEARN, 40, "automation.replies", "/replies", "message-2-share")
                .requiringSomewhere(AutomationPermission.USE);
    }

    @Bean
    NavigationEntry macrosEntry() {
        return NavigationEntry.of(Group.LEARN, 41, "automation.macros", "/macros", "bolt")
                .requiringSomewhere(AutomationPermission.USE);
    }

    @Bean
    RecordWords macroRecordWords(Teams teams) {
        return RecordWords.of(Macro.PREFIX, "automation.macro")
                .named("team", ids -> names(teams, ids))
                .flags("active");
    }

    @Bean
    RecordWords replyRecordWords(Teams teams) {
        return RecordWords.of(Reply.PREFIX, "automation.reply")
                .named("team", ids -> names(teams, ids))
                .flags("active");
    }

    private static Map<String, String> names(Teams teams, Set<String> ids) {
        var named = new HashMap<String, String>();
        teams.names(
                        ids.stream()
                                .filter(id -> id.matches("[0-9]{1,18}"))
                                .map(id -> new TeamId(Long.parseLong(id)))
                                .toList())
                .forEach((team, name) -> named.put(team.toString(), name));
        return named;
    }
}
