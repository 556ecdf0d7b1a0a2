package io.mainstay.classification.application;

import static io.mainstay.classification.ClassificationPermission.READ_INTERNAL_FIELDS;

import io.mainstay.classification.Categories;
import io.mainstay.classification.Category;
import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomValues;
import io.mainstay.classification.ShownField;
import io.mainstay.classification.persistence.CustomValueTable;
import io.mainstay.classification.persistence.KnownCustomFields;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.PersonDirectory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What custom fields hold, record by record.
@Service
class CustomFieldsOfRecords implements CustomFields {

    private final KnownCustomFields known;
    private final CustomValueTable values;
    private final CustomValueReader reader;
    private final Categories categories;
    private final PersonDirectory people;
    private final Gate gate;

    CustomFieldsOfRecords(
            KnownCustomFields known,
            CustomValueTable values,
            CustomValueReader reader,
            Categories categories,
            PersonDirectory people,
            Gate gate) {
        this.known = known;
        this.values = values;
        this.reader = reader;
        this.categories = categories;
        this.people = people;
        this.gate = gate;
    }

    @Override
    public List<ShownField> shown(String process, CustomValues held) {
        return known.of(process).stream()
                .filter(this::isReadable)
                .filter(field -> field.active() || held.get(field.code()).isPresent())
                .map(field -> shown(field, held.get(field.code())))
                .toList();
    }

    @Override
    public CustomValues checked(Change change, Check check) {
        var fields =
                known.of(change.process()).stream()
                        .filter(this::isReadable)
                        .collect(Collectors.toMap(CustomField::code, Function.identity()));
        var kept = change.after();
        for (var code : changed(change.before(), change.after())) {
            var field = Optional.ofNullable(fields.get(code)).filter(CustomField::active);
            check.that(field.isPresent(), CustomValues.PREFIX + code, "no-such-field");
            var typed = change.after().get(code);
            if (field.isPresent() && typed.isPresent()) {
                kept = kept.with(code, Optional.of(reader.read(field.get(), typed.get(), check)));
            }
        }
        fields.values().stream()
                .filter(field -> isMissing(field, change))
                .forEach(field -> check.that(false, field.fieldName(), "required"));
        return kept;
    }

    /// An old record may go on without; a new one, one that had it, and one that comes into the
    /// field's category may not.
    private boolean isMissing(CustomField field, Change change) {
        var isAsked =
                change.isNew()
                        || change.before().get(field.code()).isPresent()
                        || !applies(field, change.categoryBefore());
        return field.use().required()
                && change.after().get(field.code()).isEmpty()
                && applies(field, change.category())
                && isAsked;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String process, RecordRef record, CustomValues after) {
        var fields = known.of(process);
        if (fields.isEmpty()) {
            return;
        }
        var changed = changed(values.of(record), after);
        fields.stream()
                .filter(field -> changed.contains(field.code()))
                .forEach(field -> keep(record, field, after.get(field.code())));
    }

    private ShownField shown(CustomField field, Optional<String> value) {
        var category = field.use().category().flatMap(categories::find).map(Category::path);
        return new ShownField(field, category, value, value.map(text -> said(field, text)));
    }

    private String said(CustomField field, String value) {
        return switch (field.kind()) {
            case MONEY ->
                    new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                            + " "
                            + field.options().getFirst();
            case PERSON -> {
                var person = new PersonId(Long.parseLong(value));
                yield people.names(List.of(person)).getOrDefault(person, "PER-" + value);
            }
            default -> value;
        };
    }

    private void keep(RecordRef record, CustomField field, Optional<String> value) {
        value.ifPresentOrElse(
                text -> values.put(record, field, text), () -> values.clear(record, field));
    }

    private static Set<String> changed(CustomValues before, CustomValues after) {
        var codes = new TreeSet<String>();
        codes.addAll(before.byCode().keySet());
        codes.addAll(after.byCode().keySet());
        codes.removeIf(code -> before.get(code).equals(after.get(code)));
        return codes;
    }

    private boolean applies(CustomField field, Optional<CategoryId> category) {
        var below = field.use().category();
        return field.active()
                && (below.isEmpty()
                        || category.filter(it -> categories.within(below.get()).contains(it))
                                .isPresent());
    }

    private boolean isReadable(CustomField field) {
        return !field.use().internal() || gate.allows(READ_INTERNAL_FIELDS);
    }
}
