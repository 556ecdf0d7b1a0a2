package io.mainstay.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.RecordRef;
import io.mainstay.task.TaskNumber;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskChainTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void holdsUpWhileSomethingBeforeIsOpen() {
        var first = task(1);
        var second = task(2);
        var third = task(3, 1, 2);

        assertThat(chain(first, second, third).holdingUp(third)).containsExactly(first, second);
        assertThat(chain(done(first), second, third).holdingUp(third)).containsExactly(second);
        assertThat(chain(done(first), second.cancel("Twice").record(), third).holdingUp(third))
                .isEmpty();
    }

    @Test
    void findsCirclesHoweverLong() {
        var chain = chain(task(1), task(2, 1), task(3, 2), task(4));

        assertThat(chain.isCircle(number(1), Set.of(number(1)))).isTrue();
        assertThat(chain.isCircle(number(1), Set.of(number(2)))).isTrue();
        assertThat(chain.isCircle(number(1), Set.of(number(4), number(3)))).isTrue();
        assertThat(chain.isCircle(number(1), Set.of(number(4)))).isFalse();
        assertThat(chain.isCircle(number(3), Set.of(number(1), number(2)))).isFalse();
    }

    @Test
    void endsOnACircleThatIsThereAlready() {
        assertThat(chain(task(1, 2), task(2, 1), task(3)).isCircle(number(3), Set.of(number(1))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1 2 3 4",
        "4, 1, 4 1 2 3",
        "1, 4, 2 3 4 1",
        "2, 3, 1 3 2 4",
        "1, 99, 2 3 4 1",
        "3, -5, 3 1 2 4"
    })
    void putsATaskWhereItIsWanted(long which, int where, String order) {
        var before = List.of(task(1), task(2), task(3), task(4));
        var moved = new TaskChain(before).moved(number(which), where);

        var after = before.stream().collect(Collectors.toMap(Task::number, task -> task));
        moved.forEach(task -> after.put(task.number(), task));
        assertThat(
                        after.values().stream()
                                .sorted(
                                        java.util.Comparator.comparing(
                                                task -> task.plan().position()))
                                .map(task -> Long.toString(task.number().serial())))
                .containsExactly(order.split(" "));
        assertThat(after.values()).extracting(task -> task.plan().position()).contains(1, 2, 3, 4);
    }

    @Test
    void leavesAloneWhatStandsWhereItStood() {
        assertThat(chain(task(1), task(2), task(3)).moved(number(2), 2)).isEmpty();
        assertThat(chain(task(1), task(2), task(3)).moved(number(3), 2))
                .extracting(Task::number)
                .containsExactlyInAnyOrder(number(2), number(3));
    }

    private static TaskChain chain(Task... tasks) {
        return new TaskChain(List.of(tasks));
    }

    private static Task task(long serial, long... needed) {
        return new Task(
                number(serial),
                new RecordRef("INC", 1),
                new Wording("Task " + serial, ""),
                Handling.starting(Optional.empty(), Optional.empty()),
                new Plan(
                        Optional.empty(),
                        (int) serial,
                        Arrays.stream(needed)
                                .mapToObj(TaskChainTest::number)
                                .collect(Collectors.toCollection(TreeSet::new))),
                CustomValues.NONE,
                0);
    }

    private static Task done(Task task) {
        return task.complete(Optional.empty(), NOW).record();
    }

    private static TaskNumber number(long serial) {
        return new TaskNumber(serial);
    }
}
