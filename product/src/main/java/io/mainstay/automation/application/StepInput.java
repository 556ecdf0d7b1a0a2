package io.mainstay.automation.application;

import io.mainstay.automation.Placeholder;
import io.mainstay.automation.TextTemplate;
import io.mainstay.automation.domain.Macro.Step;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes what a step keeps into what its action is told: placeholders are filled in, and times
/// counted from now.
@Component
class StepInput {

    private static final long LONGEST_DAYS = 366;

    private final Clock clock;

    StepInput(Clock clock) {
        this.clock = clock;
    }

    /// Refuses what could be done to no record. Problems name the field as `<action>.<field>`.
    void check(BulkAction action, Step step) {
        var check = new Check();
        for (var field : action.fields()) {
            var told = step.input().getOrDefault(field.name(), "");
            if (isText(field)) {
                new TextTemplate(told).check(check, named(step, field.name()));
            }
        }
        check.orRefuse();
        try {
            action.check(read(action.fields(), step));
        } catch (InvalidInput refused) {
            throw new InvalidInput(
                    refused.problems().stream()
                            .map(problem ->
                                    new Problem(
                                            named(step, problem.field()),
                                            problem.code(),
                                            problem.arguments()))
                            .toList());
        }
    }

    /// @throws InvalidInput when a placeholder has no value for this record
    BulkInput fill(List<BulkField> fields, Step step, Map<Placeholder, String> values) {
        var input = new LinkedHashMap<>(read(fields, step).values());
        for (var field : fields) {
            var told = input.get(field.name());
            if (told != null && isText(field)) {
                var template = new TextTemplate(told);
                template.missing(values)
                        .ifPresent(name -> {
                            throw InvalidInput.of(
                                    field.name(), "placeholder-without-value", "{" + name + "}");
                        });
                input.put(field.name(), template.fill(values));
            }
        }
        return new BulkInput(input);
    }

    private BulkInput read(List<BulkField> fields, Step step) {
        var input = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var told = step.input().getOrDefault(field.name(), "").strip();
            if (!told.isEmpty()) {
                input.put(field.name(), read(field, told));
            }
        }
        return new BulkInput(input);
    }

    private String read(BulkField field, String told) {
        return switch (field.type()) {
            case INSTANT -> clock.instant().plus(span(field, told)).toString();
            case DAY -> LocalDate.now(clock).plusDays(span(field, told).toDays()).toString();
            case LINE, TEXT, CHOICE, PICK -> told;
        };
    }

    private static Duration span(BulkField field, String told) {
        try {
            var span = Duration.parse(told);
            if (span.isPositive() && span.toDays() <= LONGEST_DAYS) {
                return span;
            }
        } catch (DateTimeException broken) {
            // told below, as any other
        }
        throw InvalidInput.of(field.name(), "out-of-range", 1, LONGEST_DAYS);
    }

    private static boolean isText(BulkField field) {
        return field.type() == BulkField.Type.TEXT || field.type() == BulkField.Type.LINE;
    }

    private static String named(Step step, String field) {
        return step.action() + "." + field;
    }
}
