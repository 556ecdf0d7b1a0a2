package io.mainstay.platform.web.list;

import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListPage;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.list.Total;
import io.mainstay.platform.web.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that a list page shows. Drawn by `part/list/page`.
///
/// @param address of this page: view, filter, sort, no cursor
/// @param total empty on the pages after the first
/// @param fields what can be filtered by
/// @param parts the menus beside the list
public record ListView(
        ListLook look,
        Address address,
        ListPage page,
        Optional<Total> total,
        List<Tab> tabs,
        List<SavedTab> saved,
        List<Chip> chips,
        List<Head> heads,
        List<Field> fields,
        ListParts parts) {

    /// @param label a message key; `<label>.none` says that it is empty, `<label>.none.advice` what
    ///   then
    /// @param total empty when it was not counted
    public record Tab(String label, String href, Optional<Total> total, boolean current) {}

    /// A view that the reader saved, or a team of theirs shares.
    public record SavedTab(long id, String name, String href, boolean shared, boolean current) {}

    /// @param values as they are said to people, by message key where one exists
    /// @param without the address of the page without this condition
    public record Chip(String field, String sign, List<String> values, String without) {}

    /// @param href sorts by this column, the other way round when it is already sorted by it; null
    ///   words when it cannot be
    /// @param direction `ascending`, `descending` or `none`, as screen readers say it
    public record Head(Column column, Optional<String> href, String direction) {}

    public String key(String field) {
        return look.list().labelKey(field);
    }

    /// The key of a choice's words.
    public String key(String field, String code) {
        return look.key(field, code);
    }

    public String number(Row row) {
        return look.number(row);
    }

    public String href(Row row) {
        return look.href(row);
    }

    /// What a cell says; empty for an absent value.
    public String text(Frame frame, Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Row.Reference reference -> reference.label();
            case Instant instant -> frame.when(instant);
            case LocalDate day -> frame.day(day);
            case Boolean flag -> frame.say(flag ? "platform.yes" : "platform.no");
            case BigDecimal number -> digits(column, number);
            default ->
                    isChoice(column)
                            ? frame.sayOr(key(column.field(), value.toString()), value.toString())
                            : value.toString();
        };
    }

    /// Money has two decimals even where they are noughts.
    private String digits(Column column, BigDecimal number) {
        var shown =
                is(column, Field::isAmount)
                        ? number.setScale(2, RoundingMode.HALF_EVEN)
                        : number.stripTrailingZeros();
        return shown.toPlainString();
    }

    private boolean isChoice(Column column) {
        return is(column, field -> field.type() == Field.Type.CHOICE);
    }

    private boolean is(Column column, Predicate<Field> what) {
        return look.list().field(column.field()).filter(what).isPresent();
    }

    /// How a condition reads.
    public Condition said(Frame frame, Chip chip) {
        return Condition.of(chip, this, frame);
    }

    /// The tab that is shown as it is, with nothing else asked.
    public Optional<Tab> wholeTab() {
        return address.query().containsKey("filter")
                ? Optional.empty()
                : tabs.stream().filter(Tab::current).findFirst();
    }

    /// Whether there is nothing in any tab, as far as it was counted.
    public boolean isBare() {
        return tabs.stream().allMatch(tab -> tab.total().filter(Total::isNone).isPresent());
    }

    /// This page with the menu open.
    public String opening(ListParts.Menu menu) {
        return address.with(ListPartsMaker.OPEN, menu.code()).toString();
    }

    public Optional<String> next() {
        return page.next().map(cursor -> address.with("cursor", cursor).toString());
    }

    /// The view that is shown now, if it is one of the reader's own.
    public Optional<SavedTab> currentSaved() {
        return saved.stream().filter(SavedTab::current).findFirst();
    }

    /// Something of its own that is worth a name.
    public boolean isWorthSaving() {
        var asked = address.query();
        return (asked.containsKey("filter") || asked.containsKey("fields"))
                && currentSaved().isEmpty();
    }

    public boolean isFiltered() {
        return !chips.isEmpty();
    }
}
