package io.mainstay.incident.web;

import io.mainstay.classification.Categories;
import io.mainstay.platform.web.pick.ListedPicks;
import io.mainstay.platform.web.pick.Pick;
import java.util.List;
import org.springframework.stereotype.Component;

/// Offers the categories of incidents by their path.
@Component
class CategoryPicks implements ListedPicks {

    static final String KIND = "incident-category";

    private final Categories categories;

    CategoryPicks(Categories categories) {
        this.categories = categories;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Pick> all() {
        return categories.active("incident").stream()
                .map(category -> Pick.of(category.id(), category.path()))
                .toList();
    }
}
