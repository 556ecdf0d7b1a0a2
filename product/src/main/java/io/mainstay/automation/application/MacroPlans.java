package io.mainstay.automation.application;

import static io.mainstay.automation.application.MacroKinds.MACRO;

import io.mainstay.automation.MacroRefused;
import io.mainstay.automation.MacrosInBulk;
import io.mainstay.automation.domain.Macro;
import io.mainstay.automation.domain.Macro.Step;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkField.Option;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.BulkPlan;
import io.mainstay.platform.bulk.BulkPlan.Back;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes a bulk change of a macro's steps.
@Component
class MacroPlans implements MacrosInBulk {

    private final MacroService macros;
    private final MacroKinds kinds;
    private final MacroSteps steps;
    private final Words words;

    MacroPlans(MacroService macros, MacroKinds kinds, MacroSteps steps, Words words) {
        this.macros = macros;
        this.kinds = kinds;
        this.steps = steps;
        this.words = words;
    }

    @Override
    public <R extends AuditedRecord> BulkPlan<R> plan(
            String list, Permission needed, List<BulkPlan<R>> plans) {
        return BulkPlan.<R>of(
                        MACRO,
                        needed,
                        BulkField.choice(MACRO, "automation.macro", () -> options(list)).needed())
                .keeping(input -> StepsKept.in(input, chosen(list, input).steps()))
                .checking(input -> steps.check(kinds.get(list), frozen(list, input)))
                .becoming((record, input) -> steps.rehearse(plans, StepsKept.of(input), record))
                .doing((record, input) -> take(list, StepsKept.of(input), record.ref()))
                .sampling((record, input) ->
                        steps.samples(kinds.get(list), StepsKept.of(input), record))
                .adding(input -> changing(list, input).isEmpty())
                .takingBackBy(input -> back(list, changing(list, input)));
    }

    private List<Option> options(String list) {
        return macros.offered(list).stream()
                .map(macro -> new Option(Long.toString(macro.id()), said(macro)))
                .toList();
    }

    private String said(Macro macro) {
        var kind = kinds.get(macro.list());
        return macro.steps().stream()
                .map(step -> words.say(Locale.ENGLISH, MacroService.word(kind, step.action())))
                .collect(Collectors.joining(", ", macro.title() + ": ", ""));
    }

    private Macro chosen(String list, BulkInput input) {
        input.needed(MACRO);
        return input.number(MACRO)
                .flatMap(id ->
                        macros.offered(list).stream().filter(one -> one.id() == id).findFirst())
                .orElseThrow(() -> InvalidInput.of(MACRO, "no-such-macro"));
    }

    /// Those that were looked at, once they are kept; whatever became of the macro since.
    private List<Step> frozen(String list, BulkInput input) {
        var kept = StepsKept.of(input);
        return kept.isEmpty() ? chosen(list, input).steps() : kept;
    }

    /// Which record stumbles over what is told for each, so the rule alone is.
    private void take(String list, List<Step> taken, RecordRef record) {
        try {
            steps.take(kinds.get(list), taken, record);
        } catch (MacroRefused refused) {
            throw refused.why();
        }
    }

    /// The steps that do more than add words.
    private List<Step> changing(String list, BulkInput input) {
        return StepsKept.of(input).stream()
                .filter(step -> action(list, step).changesFields(told(step)))
                .toList();
    }

    /// Nothing leads back behind a step that is final. What has no way back for one record leaves
    /// the others theirs.
    private <R extends AuditedRecord> Optional<Back<R>> back(String list, List<Step> changing) {
        if (changing.isEmpty()
                || !changing.stream()
                        .allMatch(step -> action(list, step).canBeTakenBack(told(step)))) {
            return Optional.empty();
        }
        return Optional.of((now, before, reason) -> {
            var lost = new ArrayList<BulkRefused>();
            for (var step : changing.reversed()) {
                try {
                    action(list, step).takeBack(now.ref(), told(step), before, reason);
                } catch (BulkRefused noWay) {
                    lost.add(noWay);
                }
            }
            if (lost.size() == changing.size()) {
                throw lost.getFirst();
            }
        });
    }

    private BulkAction action(String list, Step step) {
        return kinds.action(kinds.get(list), step.action());
    }

    private static BulkInput told(Step step) {
        return new BulkInput(step.input());
    }
}
