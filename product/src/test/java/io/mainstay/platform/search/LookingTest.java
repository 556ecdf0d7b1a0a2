package io.mainstay.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.search.Searchable.Found;
import io.mainstay.platform.search.Searchable.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LookingTest {

    private final List<String> asked = new ArrayList<>();
    private final Searchable lamps =
            new Searchable() {
                @Override
                public String labelKey() {
                    return "lamps";
                }

                @Override
                public Found search(String words, int most) {
                    asked.add(words);
                    return Found.of(
                            Stream.of("LAMP-1", "LAMP-2", "LAMP-3")
                                    .map(label -> Hit.of(label, words, "", "/lamps/" + label))
                                    .toList(),
                            most);
                }
            };

    @Test
    void asksForWordsOnce() {
        var looking = new Looking(List.of(lamps));
        looking.in(lamps, "dark");
        looking.in(lamps, "light");
        assertThat(looking.in(lamps, "dark", 2).hits())
                .extracting(Hit::label)
                .containsExactly("LAMP-1", "LAMP-2");
        assertThat(asked).containsExactly("dark", "light");
    }
}
