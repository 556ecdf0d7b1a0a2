package io.mainstay.classification.application;

import io.mainstay.classification.Categories;
import io.mainstay.classification.Category;
import io.mainstay.classification.CategoryId;
import io.mainstay.classification.ClassificationPermission;
import io.mainstay.classification.persistence.CategoryTable;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.audit.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the category trees: no circles, no two of one name beside each other.
@Service
@Transactional
public class CategoryService implements Categories {

    private static final int MOST_LEVELS = 8;

    private static final String PROCESS = "[a-z][a-z-]{1,39}";

    private final CategoryTable table;
    private final Gate gate;
    private final Ledger ledger;

    CategoryService(CategoryTable table, Gate gate, Ledger ledger) {
        this.table = table;
        this.gate = gate;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Category> find(CategoryId category) {
        return table.find(category);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Category> active(String process) {
        return all(process).stream().filter(Category::active).toList();
    }

    /// Active or not, a parent right before its children.
    @Transactional(readOnly = true)
    public List<Category> all(String process) {
        return table.all(process);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CategoryId> within(CategoryId category) {
        return table.within(category);
    }

    @Override
    public CategoryId bringIn(String process, List<String> names) {
        Optional<CategoryId> parent = Optional.empty();
        for (var name : names) {
            var above = parent;
            var known = table.child(process, above, name.strip()).map(Category::id);
            parent = known.or(() -> Optional.of(create(process, above, name).id()));
        }
        return parent.orElseThrow(() -> InvalidInput.of("category", "required"));
    }

    public Category create(String process, Optional<CategoryId> parent, String name) {
        gate.require(ClassificationPermission.CLASSIFY);
        new Check()
                .that(!process.isBlank(), "process", "required")
                .that(process.isBlank() || process.matches(PROCESS), "process", "process-form")
                .orRefuse();
        var category =
                new Category(
                        table.nextId(),
                        process,
                        parent,
                        checked(name),
                        path(process, parent, name),
                        true,
                        0);
        table.add(category);
        return ledger.created(Outcome.of(category));
    }

    public void rename(CategoryId id, long version, String name) {
        change(id, version, "RENAME", before -> new Place(before.parent(), name));
    }

    /// @param parent empty: to the top of the tree
    public void move(CategoryId id, long version, Optional<CategoryId> parent) {
        change(id, version, "MOVE", before -> new Place(parent, before.name()));
    }

    /// Where a category stands and what it is called there.
    public record Place(Optional<CategoryId> parent, String name) {}

    public void edit(CategoryId id, long version, UnaryOperator<Place> change) {
        change(
                id,
                version,
                "EDIT",
                before -> change.apply(new Place(before.parent(), before.name())));
    }

    private void change(
            CategoryId id, long version, String action, Function<Category, Place> where) {
        table.lockTree();
        var before = get(id, version);
        var place = where.apply(before);
        if (place.parent().filter(table.within(id)::contains).isPresent()) {
            throw InvalidInput.of("parent", "circle");
        }
        keep(before, place.parent(), checked(place.name()), before.active(), action);
    }

    /// What is no longer active cannot be chosen, nor can what is below it.
    public void activate(CategoryId id, long version, boolean active) {
        var before = get(id, version);
        keep(before, before.parent(), before.name(), active, active ? "ACTIVATE" : "DEACTIVATE");
    }

    private void keep(
            Category before,
            Optional<CategoryId> parent,
            String name,
            boolean active,
            String action) {
        var path = path(before.process(), parent, name);
        var after =
                new Category(
                        before.id(),
                        before.process(),
                        parent,
                        name,
                        path,
                        active,
                        before.version());
        table.update(after);
        ledger.changed(before, Outcome.of(after), action);
    }

    private Category get(CategoryId id, long version) {
        gate.require(ClassificationPermission.CLASSIFY);
        var category = table.find(id).orElseThrow(() -> new NoSuchRecord(id));
        if (category.version() != version) {
            throw new StaleRecord(category.ref(), category.version());
        }
        return category;
    }

    private static String checked(String name) {
        new Check()
                .text("name", name, 100)
                .that(!name.contains(Category.SEPARATOR), "name", "no-slash")
                .orRefuse();
        return name.strip();
    }

    private String path(String process, Optional<CategoryId> parent, String name) {
        if (parent.isEmpty()) {
            return name.strip();
        }
        var above =
                table.find(parent.get())
                        .filter(category -> category.process().equals(process))
                        .orElseThrow(() -> InvalidInput.of("parent", "unknown"));
        if (above.path().split(Category.SEPARATOR, -1).length >= MOST_LEVELS) {
            throw InvalidInput.of("parent", "too-deep", MOST_LEVELS);
        }
        return above.path() + Category.SEPARATOR + name.strip();
    }
}
