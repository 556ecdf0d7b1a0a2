package io.mainstay.classification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.classification.Category;
import io.mainstay.classification.CategoryId;
import io.mainstay.classification.web.CategoryTree.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {

    private final List<Category> categories = new ArrayList<>();
    private final CategoryId hardware = add("Hardware", Optional.empty());
    private final CategoryId printer = add("Printer", Optional.of(hardware));
    private final CategoryId toner = add("Toner", Optional.of(printer));
    private final CategoryId software = add("Software", Optional.empty());

    @Test
    void countsWhatStandsBelowAtAnyDepth() {
        var roots = new CategoryTree(categories).whole();

        assertThat(roots).extracting(Branch::count).containsExactly(2, 0);
    }

    @Test
    void shrinksToTheWaysToWhatIsSearchedFor() {
        var roots = new CategoryTree(categories).holding("TONER");

        assertThat(roots).hasSize(1);
        assertThat(roots.getFirst().below().getFirst().below())
                .extracting(branch -> branch.category().id())
                .containsExactly(toner);
    }

    @Test
    void foldsALargeTreeButForTheWayToOne() {
        for (var more = 0; more < 2_000; more++) {
            add("Program " + more, Optional.of(software));
        }

        var roots = new CategoryTree(categories).openTo(printer).whole();

        assertThat(roots).extracting(Branch::isOpen).containsExactly(true, false);
    }

    private CategoryId add(String name, Optional<CategoryId> parent) {
        var id = new CategoryId(categories.size() + 1L);
        categories.add(new Category(id, "incident", parent, name, name, true, 0));
        return id;
    }
}
