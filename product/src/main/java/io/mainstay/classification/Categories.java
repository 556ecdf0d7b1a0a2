package io.mainstay.classification;

import java.util.List;
import java.util.Optional;

/// The category trees.
public interface Categories {

    /// Also finds one that is no longer active: old records keep theirs.
    Optional<Category> find(CategoryId category);

    /// Those that may be chosen, a parent right before its children.
    List<Category> active(String process);

    /// The category itself and all below it, active or not: what a filter by it means.
    List<CategoryId> within(CategoryId category);

    /// Finds the category of this path again, or makes it with all above it. For imports.
    ///
    /// @param names from the root down
    CategoryId bringIn(String process, List<String> names);
}
