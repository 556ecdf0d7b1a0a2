package io.mainstay.automation.web;

import io.mainstay.automation.application.MacroService;
import io.mainstay.automation.domain.Macro;
import io.mainstay.automation.domain.Macro.Step;
import io.mainstay.people.TeamId;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The macros that the reader may use or declare.
public record MacrosPage(
        List<Macro> macros, Map<TeamId, String> teams, BulkKind kind, boolean mayAdd) {

    public String owner(Macro macro, Frame frame) {
        return macro.team()
                .map(team -> teams.getOrDefault(team, ""))
                .orElseGet(() -> frame.say("automation.reply.everybody"));
    }

    /// `Assign, Put on hold, Reply`.
    public String steps(Macro macro, Frame frame) {
        return macro.steps().stream()
                .map(Step::action)
                .map(action -> frame.sayOr(MacroService.word(kind, action), action))
                .collect(Collectors.joining(", "));
    }
}
