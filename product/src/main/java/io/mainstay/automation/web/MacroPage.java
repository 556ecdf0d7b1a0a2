package io.mainstay.automation.web;

import io.mainstay.automation.TextTemplate;
import io.mainstay.automation.application.MacroService;
import io.mainstay.automation.domain.Macro;
import io.mainstay.people.TeamSummary;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A macro in its form, or a new one.
///
/// @param macro with the number 0 when it is new
/// @param typed what stands in the fields, by `<action>.<field>`
/// @param forAll whether the reader declares for everybody
public record MacroPage(
        Macro macro,
        BulkKind kind,
        List<? extends BulkAction> actions,
        Map<String, String> typed,
        List<TeamSummary> teams,
        boolean keeps,
        boolean forAll) {

    public boolean isNew() {
        return macro.id() == 0;
    }

    public String href() {
        return isNew() ? "/macros" : "/macros/" + macro.id();
    }

    public String word(BulkAction action) {
        return MacroService.word(kind, action.name());
    }

    public boolean has(BulkAction action) {
        return macro.steps().stream().anyMatch(step -> step.action().equals(action.name()));
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    public String known() {
        return TextTemplate.known();
    }

    public static List<Choice> choices(BulkField field) {
        return field.options().get().stream()
                .map(option -> new Choice(option.value(), option.label()))
                .toList();
    }

    public List<Choice> owners(Frame frame) {
        var everybody =
                forAll
                        ? Stream.of(new Choice("", frame.say("automation.reply.everybody")))
                        : Stream.<Choice>empty();
        var own = teams.stream().map(team -> new Choice(team.id().toString(), team.name()));
        return Stream.concat(everybody, own).toList();
    }
}
