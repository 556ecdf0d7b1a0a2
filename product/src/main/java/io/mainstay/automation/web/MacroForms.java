package io.mainstay.automation.web;

import io.mainstay.automation.domain.Macro;
import io.mainstay.automation.domain.Macro.Step;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.web.pick.Pickers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads the steps of a macro from its form: `steps` names the actions that are ticked, and
/// `<action>.<field>` says what each is told, times as whole days from then.
@Component
class MacroForms {

    private final Pickers pickers;

    MacroForms(Pickers pickers) {
        this.pickers = pickers;
    }

    List<Step> steps(List<? extends BulkAction> actions, HttpServletRequest request) {
        var sent = request.getParameterValues("steps");
        var ticked = sent == null ? Set.<String>of() : Set.of(sent);
        var steps = new ArrayList<Step>();
        for (var action : actions) {
            if (ticked.contains(action.name())) {
                steps.add(step(action, request));
            }
        }
        return steps;
    }

    private Step step(BulkAction action, HttpServletRequest request) {
        var input = new LinkedHashMap<String, String>();
        for (var field : action.fields()) {
            var name = action.name() + "." + field.name();
            var sent = request.getParameter(name);
            if (sent != null && !sent.isBlank()) {
                input.put(field.name(), value(field, name, sent.strip()));
            }
        }
        return new Step(action.name(), input);
    }

    private String value(BulkField field, String name, String sent) {
        return switch (field.type()) {
            case INSTANT, DAY -> days(name, sent);
            case PICK -> pickers.meant(field.picks(), name, sent);
            case LINE, TEXT, CHOICE -> sent;
        };
    }

    private static String days(String name, String sent) {
        if (!sent.matches("[0-9]{1,3}")) {
            throw InvalidInput.of(name, "no-whole-number");
        }
        return Duration.ofDays(Long.parseLong(sent)).toString();
    }

    /// What stands in the fields of the form, by `<action>.<field>`.
    Map<String, String> typed(Macro macro, List<? extends BulkAction> actions) {
        var typed = new HashMap<String, String>();
        for (var step : macro.steps()) {
            actions.stream()
                    .filter(action -> action.name().equals(step.action()))
                    .flatMap(action -> action.fields().stream())
                    .filter(field -> step.input().containsKey(field.name()))
                    .forEach(field ->
                            typed.put(
                                    step.action() + "." + field.name(),
                                    typed(field, step.input().getOrDefault(field.name(), ""))));
        }
        return typed;
    }

    private String typed(BulkField field, String kept) {
        return switch (field.type()) {
            case INSTANT, DAY -> Long.toString(Duration.parse(kept).toDays());
            case PICK -> pickers.typed(field.picks(), kept).orElse(kept);
            case LINE, TEXT, CHOICE -> kept;
        };
    }
}
