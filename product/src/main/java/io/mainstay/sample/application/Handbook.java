package io.mainstay.sample.application;

import io.mainstay.automation.Macros;
import io.mainstay.automation.StandardReplies;
import io.mainstay.people.TeamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the organisation says and does again and again, ready at a key.
final class Handbook {

    private static final String LIST = "incident";
    private static final String HOLDER = "to";

    private final StandardReplies replies;
    private final Macros macros;
    private final House house;

    Handbook(StandardReplies replies, Macros macros, House house) {
        this.replies = replies;
        this.macros = macros;
        this.house = house;
    }

    /// @param macros may name a team as the one to assign to
    record Written(List<Reply> replies, List<Macro> macros) {}

    /// @param team blank for everybody who works on records
    record Reply(String title, String team, List<String> body) {}

    /// @param team blank for everybody who works on records
    /// @param steps what each action is told
    record Macro(String title, String team, Map<String, Map<String, String>> steps) {}

    void write(Written written) {
        for (var one : written.replies()) {
            replies.bringIn(one.title(), String.join("\n", one.body()), team(one.team()));
        }
        for (var one : written.macros()) {
            var steps = new LinkedHashMap<String, Map<String, String>>();
            one.steps().forEach((action, told) -> steps.put(action, meant(told)));
            macros.bringIn(LIST, one.title(), team(one.team()), steps);
        }
    }

    private Optional<TeamId> team(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(house.crew(name).id());
    }

    private Map<String, String> meant(Map<String, String> told) {
        var meant = new LinkedHashMap<>(told);
        meant.computeIfPresent(HOLDER, (field, name) -> house.crew(name).id().toString());
        return meant;
    }
}
