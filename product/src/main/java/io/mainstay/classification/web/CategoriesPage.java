package io.mainstay.classification.web;

import io.mainstay.classification.Category;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.record.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The categories of one process.
///
/// @param shown the one that is open, with its `history`; empty on the list
public record CategoriesPage(
        String process,
        List<Category> categories,
        Optional<Category> shown,
        Optional<History> history) {

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
