package io.mainstay.classification.application;

import io.mainstay.classification.Categories;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomisedKind;
import io.mainstay.kernel.Check;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a custom field must be like.
@Component
class CustomFieldRules {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_HINT = 200;
    private static final int MOST_POSITIONS = 999;
    private static final int MOST_OPTIONS = 200;
    private static final int LONGEST_OPTION = 100;

    private final List<CustomisedKind> kinds;
    private final Categories categories;

    CustomFieldRules(List<CustomisedKind> kinds, Categories categories) {
        this.kinds = kinds;
        this.categories = categories;
    }

    void check(CustomField field, Check check) {
        var wording = field.wording();
        check.that(kind(field).findFirst().isPresent(), "process", "no-such-choice")
                .that(field.code().matches("[a-z][A-Za-z0-9]{0,39}"), "code", "field-code")
                .text("label", wording.label(), LONGEST_LABEL)
                .optionalText("hint", wording.hint(), LONGEST_HINT)
                .that(
                        wording.position() >= 1 && wording.position() <= MOST_POSITIONS,
                        "position",
                        "between",
                        1,
                        MOST_POSITIONS)
                .that(
                        field.use().internal() || field.kind() != Kind.PERSON,
                        "internal",
                        "person-field-is-internal");
        checkCategory(field, check);
        checkOptions(field, check);
    }

    private java.util.stream.Stream<CustomisedKind> kind(CustomField field) {
        return kinds.stream().filter(kind -> kind.process().equals(field.process()));
    }

    private void checkCategory(CustomField field, Check check) {
        var category = field.use().category();
        check.that(
                category.isEmpty()
                        || kind(field).anyMatch(CustomisedKind::categorised)
                                && category.flatMap(categories::find)
                                        .filter(it -> it.process().equals(field.process()))
                                        .isPresent(),
                "category",
                "no-such-category");
    }

    private static void checkOptions(CustomField field, Check check) {
        var options = field.options();
        switch (field.kind()) {
            case CHOICE -> {
                check.that(!options.isEmpty(), "options", "required")
                        .that(options.size() <= MOST_OPTIONS, "options", "too-many", MOST_OPTIONS)
                        .that(new HashSet<>(options).size() == options.size(), "options", "double");
                options.forEach(option -> check.text("options", option, LONGEST_OPTION));
            }
            case MONEY ->
                    check.that(
                            options.size() == 1 && isCurrency(options.getFirst()),
                            "options",
                            "one-currency");
            default -> check.that(options.isEmpty(), "options", "no-options");
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
