package io.mainstay.automation.web;

import io.mainstay.automation.TextTemplate;
import io.mainstay.automation.application.MacroService;
import io.mainstay.automation.domain.Macro;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.web.Choice;
import java.util.List;
import java.util.Map;

/// A macro in its form, or a new one.
///
/// @param macro with the number 0 when it is new
/// @param typed what stands in the fields, by `<action>.<field>`
public record MacroPage(
        Macro macro,
        BulkKind kind,
        List<? extends BulkAction> actions,
        Map<String, String> typed,
        Owners owners,
        boolean keeps) {

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
}
