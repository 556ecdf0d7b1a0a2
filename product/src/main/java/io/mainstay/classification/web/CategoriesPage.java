package io.mainstay.classification.web;

import io.mainstay.classification.Category;
import io.mainstay.classification.web.CategoryTree.Branch;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.record.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The categories of one process.
///
/// @param shown the one that is open, or below which a new one is added; empty for the top
/// @param history of the one that is open
/// @param search words that the names hold; blank for all
public record CategoriesPage(
        String process,
        List<Category> categories,
        Optional<Category> shown,
        Optional<History> history,
        String search) {

    public List<Branch> branches() {
        var tree = new CategoryTree(categories);
        shown.ifPresent(category -> tree.openTo(category.id()));
        return search.isBlank() ? tree.whole() : tree.holding(search.strip());
    }

    public long active() {
        return categories.stream().filter(Category::active).count();
    }

    /// Where a category can stand.
    public List<Choice> parents() {
        return Stream.concat(
                        Stream.of(new Choice("", "–")),
                        categories.stream()
                                .filter(Category::active)
                                .map(category -> Choice.of(category.id(), category.path())))
                .toList();
    }
}
