package io.mainstay.platform.web.list;

import io.mainstay.kernel.Actors;
import io.mainstay.platform.bulk.application.BulkKinds;
import io.mainstay.platform.list.ChosenColumns;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.FilterPart;
import io.mainstay.platform.list.ListPage;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.RecentTotals;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.list.SavedView;
import io.mainstay.platform.list.SavedViews;
import io.mainstay.platform.list.StandardView;
import io.mainstay.platform.list.Total;
import io.mainstay.platform.web.list.ListParts.Menu;
import io.mainstay.platform.web.list.ListView.Chip;
import io.mainstay.platform.web.list.ListView.Head;
import io.mainstay.platform.web.list.ListView.SavedTab;
import io.mainstay.platform.web.list.ListView.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of any list from what its address asks.
///
/// `view` names a tab; `filter` and `sort` replace the tab's own. The form that adds a condition
/// sends `add` (the field), `sign` and `value` besides; the page then links on with the whole.
@Component
public class ListViews {

    private final Lists lists;
    private final SavedViews saved;
    private final ChosenColumns chosen;
    private final BulkKinds bulk;
    private final RecentTotals totals;

    ListViews(
            Lists lists,
            SavedViews saved,
            ChosenColumns chosen,
            BulkKinds bulk,
            RecentTotals totals) {
        this.lists = lists;
        this.totals = totals;
        this.saved = saved;
        this.chosen = chosen;
        this.bulk = bulk;
    }

    /// @throws io.mainstay.platform.list.BadListRequest when the address asks what cannot be read
    public ListView show(ListLook declared, HttpServletRequest request) {
        var look = declared.over(lists.whole(declared.list()));
        var totals = ListQuery.isFirst(request) ? totals(look) : Map.<String, Total>of();
        var asked = ListQuery.of(look, request, start(look, totals));
        var mine = chosen.of(look.list());
        var fields = columns(asked, mine);
        var page = lists.page(look.list(), asked.request(fields));
        var counted = ListQuery.isFirst(request) ? counted(asked, totals) : totals;
        return new ListView(
                look,
                asked.address(),
                page,
                Optional.ofNullable(counted.get(asked.filter())),
                tabs(look, asked, totals),
                savedTabs(look, asked),
                chips(look, asked, page),
                heads(asked, fields),
                filterable(look),
                new ListPartsMaker(asked, fields, shown(look))
                        .make(
                                Menu.of(request.getParameter(ListPartsMaker.OPEN)),
                                !asked.fields().isEmpty() || !mine.isEmpty(),
                                offersBulk(look)));
    }

    private boolean offersBulk(ListLook look) {
        return bulk.of(look.list().name())
                .filter(kind -> !bulk.actions(kind).isEmpty())
                .isPresent();
    }

    /// Those that the address names, else those that the reader has chosen, else the usual ones;
    /// always with the number, which leads to the record.
    private static List<String> columns(ListQuery asked, List<String> chosen) {
        var look = asked.look();
        var readable = shown(look).stream().map(Field::name).toList();
        var usual = look.columns().stream().map(Column::field).filter(readable::contains).toList();
        var fields = asked.fields().isEmpty() ? chosen.isEmpty() ? usual : chosen : asked.fields();
        return fields.contains(look.identity())
                ? fields
                : Stream.concat(Stream.of(look.identity()), fields.stream()).toList();
    }

    private static List<Field> shown(ListLook look) {
        return look.list().fieldsFor(Actors.current()).stream().filter(Field::isShown).toList();
    }

    private static List<Field> filterable(ListLook look) {
        return look.list().fieldsFor(Actors.current()).stream()
                .filter(field -> field.isFilterable())
                .toList();
    }

    /// The first tab that holds something for the reader, else the first.
    private static Optional<StandardView> start(ListLook look, Map<String, Total> totals) {
        return look.offered().stream()
                .filter(view -> holdsSomething(totals.get(view.filter())))
                .findFirst()
                .or(() -> look.offered().stream().findFirst());
    }

    private static boolean holdsSomething(@Nullable Total total) {
        return total != null && !total.isNone();
    }

    private static List<Tab> tabs(ListLook look, ListQuery asked, Map<String, Total> totals) {
        return look.offered().stream()
                .map(view ->
                        new Tab(
                                look.list().labelKey("view." + view.key()),
                                Address.of(look.path()).with("view", view.key()).toString(),
                                Optional.ofNullable(totals.get(view.filter())),
                                asked.isAt(view)))
                .toList();
    }

    private List<SavedTab> savedTabs(ListLook look, ListQuery asked) {
        var readable = shown(look).stream().map(Field::name).toList();
        return saved.of(look.list()).stream()
                .map(view -> {
                    var fields = view.asked().fields().stream().filter(readable::contains).toList();
                    return new SavedTab(
                            view.id(),
                            view.name(),
                            tab(look, view, fields),
                            view.team().isPresent(),
                            asked.view().isEmpty()
                                    && asked.filter().equals(view.asked().filter())
                                    && asked.fields().equals(fields));
                })
                .toList();
    }

    /// A view that shows less than it was made for says so first.
    private static String tab(ListLook look, SavedView view, List<String> fields) {
        return view.asked().whole() ? href(look, view, fields).toString() : "/views/" + view.id();
    }

    static Address href(ListLook look, SavedView view, List<String> fields) {
        var asked = view.asked();
        var start = Address.of(look.path()).with("filter", asked.filter());
        var sorted = asked.sort().isEmpty() ? start : start.with("sort", asked.sort());
        return fields.isEmpty() ? sorted : sorted.with("fields", String.join(",", fields));
    }

    /// By filter, of every tab.
    private Map<String, Total> totals(ListLook look) {
        return totals.of(look.list(), look.offered().stream().map(StandardView::filter).toList());
    }

    /// Of what is shown as well, which no tab need be.
    private Map<String, Total> counted(ListQuery asked, Map<String, Total> tabs) {
        return tabs.containsKey(asked.filter())
                ? tabs
                : totals.of(asked.look().list(), List.of(asked.filter()));
    }

    private List<Chip> chips(ListLook look, ListQuery asked, ListPage page) {
        var parts = FilterPart.of(asked.filter());
        return parts.stream()
                .map(part ->
                        new Chip(
                                part.field(),
                                part.sign(),
                                said(look, part, page.rows()),
                                asked.filtered(
                                                FilterPart.join(
                                                        parts.stream()
                                                                .filter(other -> other != part)))
                                        .toString()))
                .toList();
    }

    /// A reference is filtered by its id; its name is known from the rows that it left, else from
    /// any other that has it.
    private List<String> said(ListLook look, FilterPart part, List<Row> rows) {
        if (part.values().isEmpty()) {
            return List.of(part.text());
        }
        return part.values().stream()
                .map(value ->
                        name(part.field(), value, rows)
                                .or(() -> name(part.field(), value, having(look, part, value)))
                                .orElse(value))
                .toList();
    }

    private List<Row> having(ListLook look, FilterPart part, String value) {
        var isId = value.matches("[0-9]{1,18}");
        var field = look.list().field(part.field());
        return isId && field.filter(any -> any.type() == Field.Type.REFERENCE).isPresent()
                ? lists.page(
                                look.list(),
                                ListRequest.filtered(part.field() + "==" + value)
                                        .showing(List.of(part.field()))
                                        .sized(1))
                        .rows()
                : List.of();
    }

    private static Optional<String> name(String field, String value, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.has(field))
                .flatMap(row -> row.value(field).stream())
                .flatMap(held ->
                        held instanceof Row.Reference reference
                                ? Stream.of(reference)
                                : Stream.empty())
                .filter(reference -> Long.toString(reference.id()).equals(value))
                .map(Row.Reference::label)
                .findFirst();
    }

    private static List<Head> heads(ListQuery asked, List<String> fields) {
        var look = asked.look();
        return fields.stream()
                .flatMap(name -> look.list().field(name).stream())
                .map(field -> head(field, look.column(field), asked))
                .toList();
    }

    private static Head head(Field field, Column column, ListQuery asked) {
        var up = asked.sort().equals(column.field());
        var down = asked.sort().equals("-" + column.field());
        var href = asked.sorted(up ? "-" + column.field() : column.field()).toString();
        return new Head(
                column,
                field.isSortable() ? Optional.of(href) : Optional.empty(),
                up ? "ascending" : down ? "descending" : "none");
    }
}
