package io.mainstay.classification.web;

import io.mainstay.classification.Category;
import io.mainstay.classification.CategoryId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Categories as people walk through them: what matters now is open, the rest folded.
public final class CategoryTree {

    /// A tree of so few is shown whole.
    private static final int FEW = 40;

    /// @param count how many stand below it, at any depth
    /// @param isOpen whether what is below is shown at once
    public record Branch(Category category, List<Branch> below, int count, boolean isOpen) {}

    private final LinkedHashMap<CategoryId, Category> known = new LinkedHashMap<>();
    private final LinkedHashMap<CategoryId, List<Category>> children = new LinkedHashMap<>();
    private final List<Category> roots = new ArrayList<>();
    private final Set<CategoryId> open = new HashSet<>();

    /// @param categories a parent before its children
    CategoryTree(List<Category> categories) {
        for (var category : categories) {
            known.put(category.id(), category);
            category.parent()
                    .map(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>()))
                    .orElse(roots)
                    .add(category);
        }
        if (categories.size() <= FEW) {
            open.addAll(known.keySet());
        }
    }

    List<Branch> whole() {
        return branches(roots, known.keySet());
    }

    /// With the way to a category open.
    CategoryTree openTo(CategoryId category) {
        open.addAll(wayTo(category));
        return this;
    }

    /// Those whose names hold the words, each on its way from the root.
    List<Branch> holding(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var shown = new HashSet<CategoryId>();
        for (var category : known.values()) {
            if (category.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                shown.addAll(wayTo(category.id()));
            }
        }
        open.addAll(shown);
        return branches(roots, shown);
    }

    private Set<CategoryId> wayTo(CategoryId category) {
        var way = new HashSet<CategoryId>();
        for (var at = known.get(category); at != null && way.add(at.id()); ) {
            at = at.parent().map(known::get).orElse(null);
        }
        return way;
    }

    private List<Branch> branches(List<Category> categories, Set<CategoryId> shown) {
        return categories.stream()
                .filter(category -> shown.contains(category.id()))
                .map(category -> branch(category, shown))
                .toList();
    }

    private Branch branch(Category category, Set<CategoryId> shown) {
        var below = branches(children.getOrDefault(category.id(), List.of()), shown);
        var count = below.stream().mapToInt(one -> one.count() + 1).sum();
        return new Branch(category, below, count, open.contains(category.id()));
    }
}
