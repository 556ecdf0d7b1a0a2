package io.mainstay.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.Refusal.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

    private static final List<String> THREE = List.of("High", "Medium", "Low");
    private static final List<List<Integer>> CELLS =
            List.of(List.of(1, 2, 3), List.of(2, 3, 4), List.of(3, 4, 5));

    private final Matrix matrix = new Matrix(1, "incident", THREE, THREE, CELLS, 0);

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,3,3", "2,1,2", "2,2,3", "3,3,5"})
    void makesAPriorityFromImpactAndUrgency(int impact, int urgency, int priority) {
        assertThat(matrix.priority(impact, urgency)).isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({"0,1,impact", "4,1,impact", "1,0,urgency", "1,4,urgency"})
    void knowsNoLevelBeyondItsSize(int impact, int urgency, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> matrix.priority(impact, urgency))
                .satisfies(refusal ->
                        assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly(field));
    }

    @Test
    void growsToFiveByFour() {
        var grown =
                matrix.with(
                        List.of("All", "Many", "Some", "Few", "One"),
                        List.of("Now", "Today", "Week", "Any"),
                        List.of(
                                List.of(1, 1, 2, 3),
                                List.of(1, 2, 3, 4),
                                List.of(2, 3, 4, 5),
                                List.of(3, 4, 5, 6),
                                List.of(4, 5, 6, 9)));

        assertThat(grown.priority(5, 4)).isEqualTo(9);
        assertThat(grown.version()).isEqualTo(matrix.version());
    }

    @Test
    void refusesWhatIsNoMatrix() {
        var two = List.of("High", "Low");
        var six = List.of("a", "b", "c", "d", "e", "f");

        assertThat(problems(two, THREE, CELLS)).contains("impacts", "priorities");
        assertThat(problems(THREE, six, CELLS)).contains("urgencies", "priorities/0");
        assertThat(problems(List.of("High", "high ", "high"), THREE, CELLS)).contains("impacts");
        assertThat(problems(List.of("High", " ", "Low"), THREE, CELLS)).contains("impacts/1");
        assertThat(problems(List.of("High", "a\u0007", "Low"), THREE, CELLS)).contains("impacts/1");
        assertThat(
                        problems(
                                THREE,
                                THREE,
                                List.of(List.of(1, 2, 3), List.of(2, 10, 4), List.of(0, 4, 5))))
                .containsExactly("priorities/1/1", "priorities/2/0");
    }

    private List<String> problems(
            List<String> impacts, List<String> urgencies, List<List<Integer>> cells) {
        try {
            matrix.with(impacts, urgencies, cells);
            return List.of();
        } catch (InvalidInput refusal) {
            return refusal.problems().stream().map(Problem::field).toList();
        }
    }
}
