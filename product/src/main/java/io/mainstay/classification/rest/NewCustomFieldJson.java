package io.mainstay.classification.rest;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.kernel.Check;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of a new custom field.
final class NewCustomFieldJson extends CustomFieldEditJson {

    @Nullable String process;
    @Nullable String code;
    @Nullable Kind kind;

    CustomField field() {
        new Check()
                .that(process != null, "process", "required")
                .that(code != null, "code", "required")
                .that(kind != null, "kind", "required")
                .orRefuse();
        var blank =
                new CustomField(
                        0,
                        java.util.Objects.requireNonNull(process),
                        java.util.Objects.requireNonNull(code),
                        java.util.Objects.requireNonNull(kind),
                        new Wording("", "", 1),
                        new Use(Optional.empty(), false, kind == Kind.PERSON),
                        List.of(),
                        true,
                        0);
        return on(blank, 0);
    }
}
