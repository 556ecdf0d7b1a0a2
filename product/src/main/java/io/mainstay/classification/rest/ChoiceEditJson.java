package io.mainstay.classification.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mainstay.classification.Choice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to change of an entry of a list to choose from.
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
final class ChoiceEditJson {

    @Nullable Optional<String> label;
    @Nullable Optional<Boolean> active;
    @Nullable Optional<Integer> position;

    Choice on(Choice before, long version) {
        return new Choice(
                before.id(),
                before.list(),
                before.code(),
                or(label, before.label(), ""),
                or(active, before.active(), false),
                or(position, before.position(), 0),
                version);
    }
}
