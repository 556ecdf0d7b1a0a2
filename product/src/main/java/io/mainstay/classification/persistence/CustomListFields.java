package io.mainstay.classification.persistence;

import static io.mainstay.classification.ClassificationPermission.READ_INTERNAL_FIELDS;

import io.mainstay.classification.CustomField;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.FieldSource;
import io.mainstay.platform.list.PersonNames;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives the list of a kind of record its custom fields, each read by the key of the value table.
@Component
class CustomListFields implements FieldSource {

    private final KnownCustomFields known;
    private final PersonNames people;

    CustomListFields(KnownCustomFields known, PersonNames people) {
        this.known = known;
        this.people = people;
    }

    @Override
    public List<Extra> fields(String list, String record) {
        return known.of(list).stream().map(field -> extra(field, record)).toList();
    }

    private Extra extra(CustomField field, String record) {
        var alias = "custom" + field.id();
        var shown = shown(field, alias + "." + CustomValueTable.column(field.kind()));
        return new Extra(
                field.use().internal() ? shown.onlyFor(READ_INTERNAL_FIELDS) : shown,
                "classification.published_custom_value " + alias,
                "%1$s.record = %2$s and %1$s.field = %3$d".formatted(alias, record, field.id()));
    }

    private Field shown(CustomField field, String column) {
        var name = field.fieldName();
        return switch (field.kind()) {
            case TEXT -> Field.text(name, column);
            case CHOICE -> Field.text(name, column).offering(field.options());
            case NUMBER -> Field.number(name, column);
            case MONEY -> Field.amount(name, column);
            case DATE -> Field.date(name, column);
            case PERSON -> Field.person(name, column, people.nameOf(column));
        };
    }
}
