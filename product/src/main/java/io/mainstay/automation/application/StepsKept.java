package io.mainstay.automation.application;

import io.mainstay.automation.domain.Macro.Step;
import io.mainstay.platform.bulk.BulkInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The steps of a macro as the input of a bulk change keeps them: `step2 = assign` and `step2.to =
/// 7` beside what else was told.
final class StepsKept {

    private static final String STEP = "step";

    private StepsKept() {}

    static BulkInput in(BulkInput told, List<Step> steps) {
        var kept = new TreeMap<>(told.values());
        kept.keySet().removeIf(field -> field.startsWith(STEP));
        for (var at = 1; at <= steps.size(); at++) {
            var step = steps.get(at - 1);
            var name = STEP + at;
            kept.put(name, step.action());
            step.input().forEach((field, value) -> kept.put(name + "." + field, value));
        }
        return new BulkInput(kept);
    }

    static List<Step> of(BulkInput kept) {
        var steps = new ArrayList<Step>();
        var action = kept.values().get(STEP + 1);
        while (action != null) {
            steps.add(new Step(action, input(kept, STEP + (steps.size() + 1) + ".")));
            action = kept.values().get(STEP + (steps.size() + 1));
        }
        return steps;
    }

    private static Map<String, String> input(BulkInput kept, String prefix) {
        var input = new LinkedHashMap<String, String>();
        kept.values()
                .forEach((field, value) -> {
                    if (field.startsWith(prefix)) {
                        input.put(field.substring(prefix.length()), value);
                    }
                });
        return input;
    }
}
