package io.mainstay.classification.application;

import io.mainstay.classification.CustomField;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.PersonDirectory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Reads what was typed into a custom field, as its kind asks.
@Component
class CustomValueReader {

    private static final int LONGEST_TEXT = 500;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final Pattern REF = Pattern.compile("(?:PER-)?([0-9]{1,18})");
    private static final Pattern NAMED_REF = Pattern.compile("(?s).*\\((PER-[0-9]{1,18})\\)");

    private final PersonDirectory people;

    CustomValueReader(PersonDirectory people) {
        this.people = people;
    }

    /// @return the value in the form in which it is kept; what was typed when `check` now refuses
    String read(CustomField field, String typed, Check check) {
        if (field.kind() == CustomField.Kind.TEXT) {
            check.that(typed.lines().count() <= 1, field.fieldName(), "one-line")
                    .optionalText(field.fieldName(), typed, LONGEST_TEXT);
            return typed;
        }
        var read = read(field, typed);
        if (read.isEmpty()) {
            refuse(field, check);
        }
        return read.orElse(typed);
    }

    private Optional<String> read(CustomField field, String typed) {
        return switch (field.kind()) {
            case TEXT -> Optional.of(typed);
            case CHOICE -> Optional.of(typed).filter(field.options()::contains);
            case NUMBER -> number(typed, NUMBER);
            case MONEY -> number(typed, AMOUNT);
            case DATE -> day(typed);
            case PERSON -> person(typed);
        };
    }

    private static void refuse(CustomField field, Check check) {
        var name = field.fieldName();
        switch (field.kind()) {
            case CHOICE -> check.that(false, name, "one-of", String.join(", ", field.options()));
            case MONEY -> check.that(false, name, "no-amount", field.options().getFirst());
            case NUMBER -> check.that(false, name, "no-number");
            case DATE -> check.that(false, name, "not-a-day");
            case TEXT, PERSON -> check.that(false, name, "no-one-person");
        }
    }

    private static Optional<String> number(String typed, Pattern form) {
        return form.matcher(typed).matches()
                ? Optional.of(plain(new BigDecimal(typed)))
                : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Optional<String> day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return Optional.of(day.toString())
                    .filter(text -> day.getYear() >= 1900 && day.getYear() <= 9999);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// By id or number, as forms show it behind the name, or by a name that only one person has.
    private Optional<String> person(String typed) {
        var named = NAMED_REF.matcher(typed);
        var ref = REF.matcher(named.matches() ? named.group(1) : typed);
        if (ref.matches()) {
            var person = new PersonId(Long.parseLong(ref.group(1)));
            return Optional.of(person).filter(people::isSeen).map(PersonId::toString);
        }
        var found = people.search(typed, 2);
        return found.size() == 1
                ? Optional.of(found.firstEntry().getKey().toString())
                : Optional.empty();
    }
}
