package io.mainstay.classification.web;

import io.mainstay.classification.Category;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomisedKind;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The custom fields of every kind of record.
///
/// @param categories by process, those that a field may belong to
public record CustomFieldsPage(
        List<CustomisedKind> kinds,
        List<CustomField> fields,
        Map<String, List<Category>> categories) {

    public List<CustomField> of(CustomisedKind kind) {
        return fields.stream().filter(field -> field.process().equals(kind.process())).toList();
    }

    public List<Choice> valueKinds(Frame frame) {
        return Arrays.stream(CustomField.Kind.values())
                .map(kind -> new Choice(kind.name(), frame.say(kind)))
                .toList();
    }

    public List<Choice> categories(String process) {
        return categories.getOrDefault(process, List.of()).stream()
                .map(category -> Choice.of(category.id(), category.path()))
                .toList();
    }
}
