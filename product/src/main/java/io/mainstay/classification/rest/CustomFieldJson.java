package io.mainstay.classification.rest;

import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import java.util.List;
import java.util.Optional;

/// A custom field. The parts group the code; the JSON is flat.
record CustomFieldJson(
        long id,
        String process,
        String code,
        Kind kind,
        @com.fasterxml.jackson.annotation.JsonUnwrapped WordingJson wording,
        @com.fasterxml.jackson.annotation.JsonUnwrapped UseJson use,
        List<String> options,
        boolean active,
        long version) {

    record WordingJson(String label, String hint, int position) {}

    record UseJson(Optional<Long> category, boolean required, boolean internal) {}

    static CustomFieldJson of(CustomField field) {
        var wording = field.wording();
        var use = field.use();
        return new CustomFieldJson(
                field.id(),
                field.process(),
                field.code(),
                field.kind(),
                new WordingJson(wording.label(), wording.hint(), wording.position()),
                new UseJson(use.category().map(CategoryId::value), use.required(), use.internal()),
                field.options(),
                field.active(),
                field.version());
    }
}
