package io.mainstay.platform.web.list;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.list.StandardView;
import java.util.List;
import java.util.Locale;

/// How a declared list looks as a page. A module declares one beside its list.
///
/// Words: `<list>.list` is the title, `<list>.<field>` a head, `<list>.view.<key>` a tab,
/// `<list>.<field>.<code>` a choice's code in lower case with hyphens.
///
/// @param path of the page; a record's own page stands below it, at its number
/// @param identity the field that holds the number; as a text, the number of the record on which
///   the row hangs, and whose page the row leads to
/// @param views the tabs; the first is shown when nothing was asked
public record ListLook(
        ListDeclaration list,
        String path,
        String identity,
        List<Column> columns,
        List<StandardView> views) {

    /// The tabs of the current actor.
    List<StandardView> offered() {
        var actor = Actors.current();
        return views.stream().filter(view -> list.offers(view, actor)).toList();
    }

    /// The same look of the list with more fields.
    ListLook over(ListDeclaration wider) {
        return new ListLook(wider, path, identity, columns, views);
    }

    /// How a field is drawn as a column: as declared, or by its type when it is no usual column.
    Column column(Field field) {
        return columns.stream()
                .filter(column -> column.field().equals(field.name()))
                .findFirst()
                .orElseGet(() -> Column.of(field.name(), kind(field)));
    }

    /// The key of the words of a choice's code.
    String key(String field, String code) {
        return list.labelKey(field) + "." + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The tone of a code, of a field that is a column; nothing for others.
    String tone(String field, String code) {
        return columns.stream()
                .filter(column -> column.field().equals(field))
                .map(column -> column.tone().apply(code))
                .findFirst()
                .orElse("");
    }

    /// Whether rows have no page of their own, but lead to the record that they hang on.
    private boolean hangsOnRecords() {
        return list.field(identity).filter(field -> field.type() == Field.Type.TEXT).isPresent();
    }

    String number(Row row) {
        if (hangsOnRecords()) {
            return row.text(identity).orElseThrow();
        }
        return row.ref(identity).map(RecordRef::toString).orElseGet(() -> Long.toString(row.id()));
    }

    /// Where the record of a row has its page.
    String href(Row row) {
        return (hangsOnRecords() ? "/records" : path) + "/" + number(row);
    }

    private Column.Kind kind(Field field) {
        return switch (field.type()) {
            case NUMBER -> Column.Kind.FIGURE;
            case INSTANT -> Column.Kind.TIME;
            default ->
                    field.name().equals(identity)
                            ? Column.Kind.REF
                            : field.isPerson() ? Column.Kind.PERSON : Column.Kind.TEXT;
        };
    }
}
