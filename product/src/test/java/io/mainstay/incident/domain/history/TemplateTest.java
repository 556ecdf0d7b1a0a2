package io.mainstay.incident.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Template TITLE = Template.of("{category}[ / {subcategory}][: {symptom}]");

    @Test
    void isMadeOfWhatThereIs() {
        assertThat(fill(Map.of("category", "A", "subcategory", "B", "symptom", "C")))
                .contains("A / B: C");
        assertThat(fill(Map.of("category", "A", "symptom", "C"))).contains("A: C");
        assertThat(fill(Map.of("category", "A"))).contains("A");
    }

    @Test
    void isNothingWithoutWhatItCannotDoWithout() {
        assertThat(fill(Map.of("subcategory", "B", "symptom", "C"))).isEmpty();
    }

    @Test
    void knowsItsColumnsButNotTheRowNumberAsOne() {
        assertThat(Template.of("{#}-{a}[{b}]").columns()).containsExactly("a", "b");
    }

    @Test
    void refusesABracketWithoutPartner() {
        assertThatExceptionOfType(UnusableMapping.class).isThrownBy(() -> Template.of("{a"));
    }

    private static Optional<String> fill(Map<String, String> values) {
        return TITLE.fill(name -> Optional.ofNullable(values.get(name)));
    }
}
