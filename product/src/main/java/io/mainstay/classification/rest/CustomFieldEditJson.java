package io.mainstay.classification.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to change of a custom field; kind of record, code and kind stay for ever.
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
class CustomFieldEditJson {

    @Nullable Optional<String> label;
    @Nullable Optional<String> hint;
    @Nullable Optional<Integer> position;
    @Nullable Optional<Long> category;
    @Nullable Optional<Boolean> required;
    @Nullable Optional<Boolean> internal;
    @Nullable Optional<List<String>> options;
    @Nullable Optional<Boolean> active;

    CustomField on(CustomField before, long version) {
        var wording = before.wording();
        var use = before.use();
        return new CustomField(
                before.id(),
                before.process(),
                before.code(),
                before.kind(),
                new Wording(
                        or(label, wording.label(), ""),
                        or(hint, wording.hint(), ""),
                        or(position, wording.position(), 0)),
                new Use(
                        category == null ? use.category() : category.map(CategoryId::new),
                        or(required, use.required(), false),
                        or(internal, use.internal(), false)),
                or(options, before.options(), List.of()),
                or(active, before.active(), false),
                version);
    }
}
