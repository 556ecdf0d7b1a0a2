package io.mainstay.automation.web;

import io.mainstay.automation.domain.Macro;
import io.mainstay.people.TeamId;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The macros that the reader may use or declare.
///
/// @param words the key of what an action is called, by its name
public record MacrosPage(
        List<Macro> macros, Map<TeamId, String> teams, Map<String, String> words, boolean mayAdd) {

    public String owner(Macro macro, Frame frame) {
        return macro.team()
                .map(team -> teams.getOrDefault(team, ""))
                .orElseGet(() -> frame.say("automation.reply.everybody"));
    }

    /// `Assign, Put on hold, Reply`.
    public String steps(Macro macro, Frame frame) {
        return macro.steps().stream()
                .map(step -> frame.sayOr(words.getOrDefault(step.action(), ""), step.action()))
                .collect(Collectors.joining(", "));
    }
}
