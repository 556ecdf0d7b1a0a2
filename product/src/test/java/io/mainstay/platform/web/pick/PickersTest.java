package io.mainstay.platform.web.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.Refusal.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PickersTest {

    private final Pickers pickers = pickers(new Pubs());

    /// Four pubs, two of the same name.
    private static final class Pubs implements ListedPicks {

        @Override
        public String kind() {
            return "pub";
        }

        @Override
        public List<Pick> all() {
            return List.of(
                    Pick.of(1, "The Old Swan"),
                    Pick.of(2, "Black Swan"),
                    Pick.of(3, "Swan"),
                    Pick.of(4, "Swansea Arms"),
                    Pick.of(5, "Crown"),
                    Pick.of(6, "Crown"));
        }
    }

    @Test
    void offersTheVeryNameFirstThenBeginningsThenWords() {
        assertThat(pickers.offered("pub", "swan", 9))
                .extracting(Pick::id)
                .containsExactly("3", "4", "1", "2");
        assertThat(pickers.offered("pub", "wan", 9)).extracting(Pick::id).hasSize(4);
        assertThat(pickers.offered("pub", "", 2)).extracting(Pick::id).containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "Swan,3",
        "swan,3",
        "old,1",
        "bl sw,2",
        "Crown (6),6",
        "Closed down (PUB-99),99",
        "7,7",
        "Rui (21:12),21:12"
    })
    void readsWhatIsTyped(String typed, String id) {
        assertThat(pickers.meant("pub", "where", typed)).isEqualTo(id);
    }

    @Test
    void refusesWhatCouldBeSeveralOrNone() {
        assertThat(problem("Swa"))
                .isEqualTo(Problem.of("where", "several-picks", "Swan", "Swansea Arms"));
        assertThat(problem("Crown"))
                .isEqualTo(Problem.of("where", "several-picks", "Crown (5)", "Crown (6)"));
        assertThat(problem("Anchor")).isEqualTo(Problem.of("where", "unknown-pick", "Anchor"));
        assertThat(problem(" ")).isEqualTo(Problem.of("where", "required"));
    }

    @Test
    void showsWhatIsSetAsItMayBeSentAgain() {
        assertThat(pickers.typed("pub", 3, "Swan")).isEqualTo("Swan");
        assertThat(pickers.typed("pub", 5, "Crown")).isEqualTo("Crown (5)");
        assertThat(pickers.typed("pub", 99, "Closed down")).isEqualTo("Closed down (99)");
    }

    @Test
    void knowsNoOtherKinds() {
        assertThat(catchThrowableOfType(NoSuchRecord.class, () -> pickers.offered("church", "", 9)))
                .isNotNull();
    }

    private Problem problem(String typed) {
        return catchThrowableOfType(InvalidInput.class, () -> pickers.meant("pub", "where", typed))
                .problems()
                .getFirst();
    }

    private static Pickers pickers(PickSource source) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("source", source);
        return new Pickers(beans.getBeanProvider(PickSource.class));
    }
}
