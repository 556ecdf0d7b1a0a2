package io.mainstay.platform.list;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One field of a list, declared once: what it is called, what it holds, where SQL finds it.
///
/// @param expression the SQL expression over the aliases of the list; of a reference, its id
/// @param label the SQL expression of a reference's name
/// @param codes the allowed codes of a choice, the prefix of a record number, the dictionaries of a
///   search
/// @param order the SQL expression to sort by, when it is another than the expression or the label
/// @param permission who lacks it cannot see, filter or sort by the field: it is not there
public record Field(
        String name,
        Type type,
        String expression,
        Optional<String> label,
        List<String> codes,
        Set<Trait> traits,
        Optional<String> order,
        Optional<Permission> permission) {

    public enum Type {
        TEXT,
        NUMBER,
        INSTANT,
        /// A day of the calendar, the same in every zone.
        DATE,
        BOOLEAN,
        /// One of a few known codes.
        CHOICE,
        /// The bigint id of something with a name.
        REFERENCE,
        /// The number of a record such as `INC-1042`, kept as its serial.
        REF,
        /// A tsvector; only to be searched by `=q=`, never shown.
        SEARCH
    }

    enum Trait {
        NOT_NULL,
        INDEXED,
        PERSON,
        KIN,
        AMOUNT,
        TEAM,
        NOT_FILTERABLE,
        NOT_SORTABLE
    }

    public Field {
        if (!name.matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?")) {
            throw new IllegalArgumentException("No name for a field: " + name);
        }
        codes = List.copyOf(codes);
        traits = Set.copyOf(traits);
    }

    public static Field text(String name, String expression) {
        return of(name, Type.TEXT, expression, List.of());
    }

    public static Field number(String name, String expression) {
        return of(name, Type.NUMBER, expression, List.of());
    }

    /// A number that is money.
    public static Field amount(String name, String expression) {
        return number(name, expression).with(Trait.AMOUNT);
    }

    public static Field instant(String name, String expression) {
        return of(name, Type.INSTANT, expression, List.of());
    }

    public static Field date(String name, String expression) {
        return of(name, Type.DATE, expression, List.of());
    }

    public static Field flag(String name, String expression) {
        return of(name, Type.BOOLEAN, expression, List.of());
    }

    public static Field choice(String name, String expression, List<String> codes) {
        return of(name, Type.CHOICE, expression, codes);
    }

    public static Field choice(String name, String expression, Class<? extends Enum<?>> codes) {
        return choice(
                name, expression, Stream.of(codes.getEnumConstants()).map(Enum::name).toList());
    }

    public static Field reference(String name, String id, String label) {
        return new Field(
                name,
                Type.REFERENCE,
                operand(id),
                Optional.of(operand(label)),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// A reference to a person, who may be asked for as `me`.
    public static Field person(String name, String id, String label) {
        return reference(name, id, label).with(Trait.PERSON);
    }

    /// A reference to a team; the teams of the actor may be asked for as `mine`.
    public static Field team(String name, String id, String label) {
        return reference(name, id, label).with(Trait.TEAM);
    }

    public static Field ref(String name, String prefix, String serial) {
        return of(name, Type.REF, serial, List.of(prefix));
    }

    /// The number of another record of the same list, which is told only to those who see that one.
    public static Field kin(String name, String prefix, String serial) {
        return ref(name, prefix, serial).with(Trait.KIN);
    }

    /// @param dictionaries PostgreSQL's text search configurations that made the vector, such as
    ///   `english` and `simple`
    public static Field search(String name, String vector, String... dictionaries) {
        return of(name, Type.SEARCH, vector, List.of(dictionaries)).with(Trait.NOT_SORTABLE);
    }

    private static Field of(String name, Type type, String expression, List<String> codes) {
        return new Field(
                name,
                type,
                operand(expression),
                Optional.empty(),
                codes,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// The expression is never null, so that an index without `nulls last` serves both directions.
    /// A text that mostly is one of these; what else it may be stands in old records.
    public Field offering(List<String> options) {
        return new Field(name, type, expression, label, options, traits, order, permission);
    }

    public Field notNull() {
        return with(Trait.NOT_NULL);
    }

    /// An index on (expression, id) serves a sort by this field over any number of rows. A field
    /// that may be null needs (expression desc nulls last, id desc) for the downward sort as well.
    public Field indexed() {
        return with(Trait.INDEXED);
    }

    public Field notFilterable() {
        return with(Trait.NOT_FILTERABLE);
    }

    public Field notSortable() {
        return with(Trait.NOT_SORTABLE);
    }

    /// @param expression a number, such as the rank of a code
    public Field orderedBy(String expression) {
        return new Field(
                name,
                type,
                this.expression,
                label,
                codes,
                traits,
                Optional.of(operand(expression)),
                permission);
    }

    public Field onlyFor(Permission permission) {
        return new Field(
                name, type, expression, label, codes, traits, order, Optional.of(permission));
    }

    /// The same field, read from another expression.
    Field reading(String expression) {
        return new Field(name, type, expression, label, codes, traits, order, permission);
    }

    /// Whether filters offer its values to be picked.
    public boolean offersValues() {
        return type == Type.CHOICE || type == Type.TEXT && !codes.isEmpty();
    }

    public boolean isFilterable() {
        return !has(Trait.NOT_FILTERABLE);
    }

    public boolean isSortable() {
        return !has(Trait.NOT_SORTABLE);
    }

    public boolean isPerson() {
        return has(Trait.PERSON);
    }

    boolean isKin() {
        return has(Trait.KIN);
    }

    public boolean isAmount() {
        return has(Trait.AMOUNT);
    }

    public boolean isShown() {
        return type != Type.SEARCH;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean isReadableBy(Actor actor) {
        return permission.map(actor::holds).orElse(true);
    }

    boolean isSortedByIndex() {
        return has(Trait.INDEXED) && (label.isEmpty() || order.isPresent());
    }

    boolean isSortedWithoutNulls() {
        return has(Trait.NOT_NULL) && (label.isEmpty() || order.isPresent());
    }

    /// What `order by` names: people expect references in the order of their names.
    String sortExpression() {
        return order.or(() -> label).orElse(expression);
    }

    /// Anything but a column stands in brackets, so that it can be compared with anything.
    private static String operand(String expression) {
        return expression.matches("[\\w.]+") ? expression : "(" + expression + ")";
    }

    private Field with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new Field(name, type, expression, label, codes, more, order, permission);
    }
}
