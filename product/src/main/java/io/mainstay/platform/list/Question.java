package io.mainstay.platform.list;

import io.mainstay.kernel.Actor;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.platform.access.Visible;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one actor may ask of one list, and the parameters of the statement in the making.
record Question(
        ListDeclaration list,
        List<Branch> branches,
        Map<String, Field> fields,
        SeenKin kin,
        FilterValues values,
        Parameters parameters) {

    static Question of(ListDeclaration list, Actor actor, Clock clock) {
        var visible = Visible.to(actor, list.visibility());
        var parameters = new Parameters();
        parameters.addAll(visible.parameters());
        return new Question(
                list,
                visible.branches(),
                list.readableBy(actor),
                new SeenKin(list.origin(), visible),
                new FilterValues(actor, clock),
                parameters);
    }

    /// The same question of somebody who sees little.
    Question idsFirst(FewSeen few, Actor actor) {
        return new Question(
                list, few.idsFirst(list, actor, branches), fields, kin, values, parameters);
    }

    Selection selection(String filter) {
        return new Selection(
                list.origin(),
                branches,
                FilterParser.parse(filter),
                new FilterSql(fields, kin, values, parameters));
    }

    Sort sort(String text, Selection selection) {
        var searched = selection.search().isPresent();
        if (searched && (text.isEmpty() || text.equals(Sort.RELEVANCE.text()))) {
            return Sort.RELEVANCE;
        }
        return Sort.parse(text.isEmpty() ? list.defaultSort() : text, told(), list.sorts());
    }

    PageQuery page(ListRequest request) {
        var selection = selection(request.filter());
        var sort = sort(request.sort(), selection);
        return new PageQuery(
                list.origin(),
                selection,
                sort,
                shown(request.fields()),
                request.cursor().map(cursor -> Cursor.decode(cursor, sort)),
                request.size() + 1);
    }

    /// The fields as they are declared, whatever records they name: see [SeenKin#told].
    List<Field> declared(List<Field> shown) {
        return shown.stream().map(field -> fields.getOrDefault(field.name(), field)).toList();
    }

    /// The fields as the actor may see them.
    private Map<String, Field> told() {
        var told = new LinkedHashMap<>(fields);
        told.replaceAll((name, field) -> kin.of(field));
        return told;
    }

    private List<Field> shown(List<String> names) {
        return names.isEmpty()
                ? told().values().stream().filter(Field::isShown).toList()
                : names.stream().map(this::shown).toList();
    }

    private Field shown(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(Field::isShown)
                .map(kin::of)
                .orElseThrow(
                        () -> BadListRequest.of("bad-fields", "fields", "unknown-field", name));
    }
}
