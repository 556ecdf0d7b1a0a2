package io.mainstay.incident.application.bulk;

import io.mainstay.classification.Choices;
import io.mainstay.classification.Matrices;
import io.mainstay.platform.bulk.BulkField.Option;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// What the fields of bulk changes offer to choose from.
@Component
class BulkChoices {

    static final String HOLD_REASONS = "incident-hold-reason";
    static final String CLOSURE_CODES = "incident-closure-code";

    private static final String PROCESS = "incident";

    private final Matrices matrices;
    private final Choices lists;

    BulkChoices(Matrices matrices, Choices lists) {
        this.matrices = matrices;
        this.lists = lists;
    }

    Supplier<List<Option>> of(String list) {
        return () ->
                lists.active(list).stream()
                        .map(choice -> new Option(choice.code(), choice.label()))
                        .toList();
    }

    List<Option> impacts() {
        return levels(matrices.of(PROCESS).impacts());
    }

    List<Option> urgencies() {
        return levels(matrices.of(PROCESS).urgencies());
    }

    private static List<Option> levels(List<String> words) {
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(level -> new Option(Integer.toString(level), words.get(level - 1)))
                .toList();
    }
}
