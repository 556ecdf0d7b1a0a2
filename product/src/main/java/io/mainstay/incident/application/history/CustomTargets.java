package io.mainstay.incident.application.history;

import static java.util.stream.Collectors.joining;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomValues;
import io.mainstay.classification.ShownField;
import io.mainstay.incident.domain.history.CustomReading;
import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.incident.domain.history.NotRead;
import io.mainstay.incident.domain.history.Times;
import io.mainstay.incident.domain.history.UnusableMapping;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The custom fields that a mapping may tell: those that the importing actor may fill in.
@Component
class CustomTargets {

    private static final String PROCESS = "incident";

    private final CustomFields fields;

    CustomTargets(CustomFields fields) {
        this.fields = fields;
    }

    /// @throws UnusableMapping naming a custom field that is not there
    CustomReading reading(Mapping mapping) {
        var known = new LinkedHashMap<String, CustomField>();
        fields.shown(PROCESS, CustomValues.NONE).stream()
                .map(ShownField::field)
                .forEach(field -> known.put(field.code(), field));
        for (var code : mapping.custom().keySet()) {
            if (!known.containsKey(code)) {
                throw unknown(code, known);
            }
        }
        return new Checked(fields, known, mapping.times());
    }

    private static UnusableMapping unknown(String code, Map<String, CustomField> known) {
        var name = CustomValues.PREFIX + code;
        return known.isEmpty()
                ? new UnusableMapping("mapping-custom-none", name)
                : new UnusableMapping(
                        "mapping-custom-field",
                        name,
                        known.values().stream().map(CustomField::fieldName).collect(joining(", ")));
    }

    /// Remembers what it read: files say the same again and again, and people are looked up.
    private static final class Checked implements CustomReading {

        private static final int MOST_REMEMBERED = 10_000;

        private final CustomFields fields;
        private final Map<String, CustomField> known;
        private final Times times;
        private final Map<String, String> read = new HashMap<>();

        Checked(CustomFields fields, Map<String, CustomField> known, Times times) {
            this.fields = fields;
            this.known = known;
            this.times = times;
        }

        @Override
        public String read(String code, String value) throws NotRead {
            var key = code + "=" + value;
            var before = read.get(key);
            if (before != null) {
                return before;
            }
            if (read.size() >= MOST_REMEMBERED) {
                read.clear();
            }
            var now = check(code, value);
            read.put(key, now);
            return now;
        }

        /// Old records may go on without a required field, and history is old.
        private String check(String code, String value) throws NotRead {
            var told = CustomValues.NONE.with(code, Optional.of(typed(code, value)));
            var change =
                    new CustomFields.Change(
                            PROCESS,
                            Optional.empty(),
                            Optional.empty(),
                            CustomValues.NONE,
                            told,
                            false);
            var check = new Check();
            var kept = fields.checked(change, check);
            try {
                check.orRefuse();
            } catch (InvalidInput refused) {
                throw new NotRead(refused.problems().getFirst());
            }
            return kept.get(code).orElse(value);
        }

        /// Days are written as the file writes its times, or as the field takes them.
        private String typed(String code, String value) {
            var isDay =
                    Optional.ofNullable(known.get(code))
                            .filter(field -> field.kind() == CustomField.Kind.DATE)
                            .isPresent();
            return isDay
                    ? times.read(value)
                            .map(at -> LocalDate.ofInstant(at, times.zone()).toString())
                            .orElse(value)
                    : value;
        }
    }
}
