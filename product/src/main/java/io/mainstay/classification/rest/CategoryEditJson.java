package io.mainstay.classification.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mainstay.classification.CategoryId;
import io.mainstay.classification.application.CategoryService.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to change of a category; a parent that is `null` moves it to the top of the tree.
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
final class CategoryEditJson {

    @Nullable Optional<String> name;
    @Nullable Optional<Long> parent;

    Place on(Place before) {
        return new Place(
                or(parent, before.parent().map(CategoryId::value)).map(CategoryId::new),
                or(name, before.name(), ""));
    }
}
