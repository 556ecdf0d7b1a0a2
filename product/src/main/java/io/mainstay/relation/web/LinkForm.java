package io.mainstay.relation.web;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.relation.LinkKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A link as it is sent.
///
/// @param kind the name of a kind; with `-inverse` it is read from the other end
/// @param to the number of the other record
record LinkForm(@Nullable String kind, @Nullable String to) {

    private static final String INVERSE = "-inverse";

    boolean isInverse() {
        return kind != null && kind.endsWith(INVERSE);
    }

    LinkKind linkKind() {
        var name = Optional.ofNullable(kind).orElse("").replace(INVERSE, "");
        return Stream.of(LinkKind.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("kind", "required"));
    }

    RecordRef other() {
        return RecordRef.parse(to == null ? "" : to)
                .orElseThrow(() -> InvalidInput.of("to", "record-number"));
    }
}
