package io.mainstay.automation.application;

import io.mainstay.automation.MacroRefused;
import io.mainstay.automation.TextTemplate;
import io.mainstay.automation.domain.Macro.Step;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.bulk.BulkPlan;
import io.mainstay.platform.bulk.BulkTelling.Sample;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Goes through the steps of a macro in their order, each upon what the ones before it left.
@Component
class MacroSteps {

    private final MacroKinds kinds;
    private final StepInput inputs;
    private final Filling filling;

    MacroSteps(MacroKinds kinds, StepInput inputs, Filling filling) {
        this.kinds = kinds;
        this.inputs = inputs;
        this.filling = filling;
    }

    /// Refuses what the actor could do to no record.
    void check(BulkKind kind, List<Step> steps) {
        each(kind, steps, step -> inputs.check(kinds.action(kind, step.action()), step));
    }

    /// In the open transaction; what a step says reads as the record is by then.
    void take(BulkKind kind, List<Step> steps, RecordRef record) {
        each(
                kind,
                steps,
                step -> {
                    var action = kinds.action(kind, step.action());
                    var input = inputs.fill(action.fields(), step, filling.values(record));
                    action.check(input);
                    action.apply(record, input);
                });
    }

    /// The texts of the steps as they would read in a record that is as it is now; a name that a
    /// step before gives its value stands as it is.
    List<Sample> samples(BulkKind kind, List<Step> steps, RecordRef record) {
        var values = filling.values(record);
        return steps.stream()
                .flatMap(step ->
                        kinds.action(kind, step.action()).fields().stream()
                                .filter(field -> field.type() == BulkField.Type.TEXT)
                                .flatMap(
                                        field -> Stream.ofNullable(step.input().get(field.name()))))
                .filter(text -> !text.isBlank())
                .map(text -> new Sample(record, "", new TextTemplate(text).fill(values)))
                .toList();
    }

    /// What the steps would make of a record, without asking the database for its names.
    <R extends AuditedRecord> R rehearse(List<BulkPlan<R>> plans, List<Step> steps, R record) {
        var now = record;
        for (var step : steps) {
            var plan = plan(plans, step);
            var input = inputs.fill(plan.fields(), step, Filling.standIns(now));
            now = plan.rehearsal().apply(now, input);
        }
        return now;
    }

    static <R extends AuditedRecord> BulkPlan<R> plan(List<BulkPlan<R>> plans, Step step) {
        return plans.stream()
                .filter(plan -> plan.name().equals(step.action()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No plan " + step.action()));
    }

    private static void each(BulkKind kind, List<Step> steps, Consumer<Step> work) {
        for (var at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            try {
                work.accept(step);
            } catch (Refusal why) {
                throw new MacroRefused(at + 1, MacroService.word(kind, step.action()), why);
            }
        }
    }
}
