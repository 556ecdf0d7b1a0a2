package io.mainstay.platform.list;

import io.mainstay.kernel.Actor;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.platform.access.Visible;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one actor may ask of one list, and the parameters of the statement in the making.
record Question(
        ListDeclaration list,
        List<Branch> branches,
        Map<String, Field> fields,
        FilterValues values,
        Parameters parameters) {

    static Question of(ListDeclaration list, Actor actor, Clock clock) {
        return new Question(
                list,
                Visible.to(actor, list.visibility()).branches(),
                list.readableBy(actor),
                new FilterValues(actor, clock),
                new Parameters());
    }

    /// The same question of somebody who sees little.
    Question idsFirst(FewSeen few, Actor actor) {
        return new Question(list, few.idsFirst(list, actor, branches), fields, values, parameters);
    }

    Selection selection(String filter) {
        return new Selection(
                list.origin(),
                branches,
                FilterParser.parse(filter),
                new FilterSql(fields, values, parameters));
    }

    Sort sort(String text, Selection selection) {
        var searched = selection.search().isPresent();
        if (searched && (text.isEmpty() || text.equals(Sort.RELEVANCE.text()))) {
            return Sort.RELEVANCE;
        }
        return Sort.parse(text.isEmpty() ? list.defaultSort() : text, fields, list.sorts());
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

    private List<Field> shown(List<String> names) {
        return names.isEmpty()
                ? fields.values().stream().filter(Field::isShown).toList()
                : names.stream().map(this::shown).toList();
    }

    private Field shown(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(Field::isShown)
                .orElseThrow(
                        () -> BadListRequest.of("bad-fields", "fields", "unknown-field", name));
    }
}
