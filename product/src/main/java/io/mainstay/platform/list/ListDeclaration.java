package io.mainstay.platform.list;

import io.mainstay.kernel.Actor;
import io.mainstay.platform.access.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// One list of the product, declared once by the module that owns it. Page, API, search, saved
/// views and exports all read it, so that they can never disagree on what a field is, what may be
/// asked, or who sees what.
///
/// ```java
/// static final ListDeclaration PRINTERS = ListDeclaration.named("printer")
///         .from("printer.printer p")
///         .join("people.published_team team", "team.id = p.team")
///         .id("p.id")
///         .field(Field.text("name", "p.name").notNull().indexed())
///         .field(Field.team("team", "p.team", "team.name"))
///         .sortedBy("name")
///         .visibleBy(PrinterVisibility.RULE);
/// ```
///
/// Joins are left joins to something unique by the joined column, so that they never add or drop a
/// row; each is made only when something asked for needs it. Visibility speaks of the table alias
/// only.
public final class ListDeclaration {

    private final String name;
    private final Origin origin;
    private final SequencedMap<String, Field> fields;
    private final List<String> sorts;
    private final Visibility visibility;
    private final Optional<String> record;
    private final Optional<Prose> prose;

    private ListDeclaration(Draft draft, Visibility visibility) {
        this.name = draft.name;
        this.origin = new Origin(draft.from, draft.id, List.copyOf(draft.joins));
        this.fields = new LinkedHashMap<>(draft.fields);
        this.sorts = List.copyOf(draft.sorts);
        this.visibility = visibility;
        this.record = draft.record;
        this.prose = draft.prose;
        sorts.forEach(sort -> Sort.parse(sort, fields, sorts));
    }

    /// The list with the fields that others add to it now; itself when there are none.
    ListDeclaration with(Collection<FieldSource> sources) {
        var extras =
                record.stream()
                        .flatMap(ref ->
                                sources.stream().flatMap(it -> it.fields(name, ref).stream()))
                        .toList();
        if (extras.isEmpty()) {
            return this;
        }
        var wider = new Draft(name).from(origin.table()).id(origin.id());
        prose.ifPresent(wider::prose);
        origin.joins().forEach(join -> wider.join(join.view(), join.on()));
        fields.values().forEach(wider::field);
        sorts.forEach(wider::sortedBy);
        extras.forEach(extra -> wider.join(extra.view(), extra.on()).field(extra.field()));
        return wider.visibleBy(visibility);
    }

    public static Draft named(String name) {
        return new Draft(name);
    }

    public String name() {
        return name;
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// The message key of a field's name.
    public String labelKey(String field) {
        return name + "." + field;
    }

    public String defaultSort() {
        return sorts.getFirst();
    }

    public Visibility visibility() {
        return visibility;
    }

    /// The fields that the actor may read, in the order of their declaration.
    public List<Field> fieldsFor(Actor actor) {
        return List.copyOf(readableBy(actor).values());
    }

    /// Whether the actor may read all that a view asks by.
    public boolean offers(StandardView view, Actor actor) {
        return new ToldView(readableBy(actor).keySet())
                .isReadable(FilterParser.parse(view.filter()));
    }

    SequencedMap<String, Field> readableBy(Actor actor) {
        var readable = new LinkedHashMap<>(fields);
        readable.values().removeIf(field -> !field.isReadableBy(actor));
        return readable;
    }

    /// The text of its rows, when it says where that stands.
    public Optional<Prose> prose() {
        return prose;
    }

    Origin origin() {
        return origin;
    }

    List<String> sorts() {
        return sorts;
    }

    /// A declaration in the making; `visibleBy` completes it, so that none is without visibility.
    public static final class Draft {

        private final String name;
        private final List<Join> joins = new ArrayList<>();
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final List<String> sorts = new ArrayList<>();
        private String from = "";
        private String id = "";
        private Optional<String> record = Optional.empty();
        private Optional<Prose> prose = Optional.empty();

        private Draft(String name) {
            this.name = name;
        }

        /// @param table the table and its alias: `incident.incident i`
        public Draft from(String table) {
            this.from = table;
            return this;
        }

        /// @param view the published view and its alias: `people.published_person caller`
        /// @param on unique in the view
        public Draft join(String view, String on) {
            joins.add(new Join(view, on));
            return this;
        }

        /// @param column the bigint that identifies a row and breaks ties
        public Draft id(String column) {
            this.id = column;
            return this;
        }

        public Draft field(Field field) {
            if (fields.put(field.name(), field) != null) {
                throw new IllegalArgumentException("Declared twice: " + name + "." + field.name());
            }
            return this;
        }

        /// The list takes fields of [FieldSource]s.
        ///
        /// @param record the SQL expression of a record's number as text: `i.number`
        public Draft extendable(String record) {
            this.record = Optional.of(record);
            return this;
        }

        /// Where the text stands that searches tell of a row.
        public Draft prose(Prose prose) {
            this.prose = Optional.of(prose);
            return this;
        }

        /// A sort that an index serves at any size, `-` for downward: `priority,-openedAt`. The
        /// first one is the default. The index ends with the id in the direction of the last key.
        public Draft sortedBy(String sort) {
            sorts.add(sort);
            return this;
        }

        public ListDeclaration visibleBy(Visibility visibility) {
            if (from.isEmpty() || id.isEmpty() || sorts.isEmpty()) {
                throw new IllegalArgumentException(name + " lacks a table, an id or a sort");
            }
            return new ListDeclaration(this, visibility);
        }
    }
}
