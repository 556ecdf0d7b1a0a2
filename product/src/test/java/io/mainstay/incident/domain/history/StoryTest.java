package io.mainstay.incident.domain.history;

import static io.mainstay.incident.domain.history.HistoryField.STATE;
import static io.mainstay.incident.domain.history.HistoryField.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.classification.CustomValues;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Instant MORNING = Instant.parse("2016-02-29T08:00:00Z");

    @Test
    void countsOnlyChangesBetweenNamedTeams() {
        var story =
                story(
                        team(0, "Desk"),
                        row(1, Map.of(STATE, "IN_PROGRESS")),
                        team(2, "Desk"),
                        team(3, "Network"),
                        row(4, Map.of(STATE, "IN_PROGRESS")),
                        team(5, "Desk"));

        assertThat(story.last().reassignments()).isEqualTo(2);
    }

    @Test
    void keepsStateAndReasonWhenAnUpdateHasNoUsableState() {
        var story = story(state(0, "ON_HOLD/USER"), state(1, "KEEP"), row(2, Map.of()));

        assertThat(story.chapters())
                .extracting(Chapter::state)
                .containsExactly(State.ON_HOLD, State.ON_HOLD, State.ON_HOLD);
        assertThat(story.last().hold()).contains("USER");
    }

    @Test
    void anyStateMayFollowAnyOther() {
        var story =
                story(
                        state(0, "CLOSED"),
                        state(1, "NEW"),
                        state(2, "RESOLVED"),
                        state(3, "IN_PROGRESS"));

        assertThat(story.last().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(story.last().reopens()).isEqualTo(2);
        assertThat(story.last().marks().closed()).isEmpty();
        assertThat(story.last().marks().resolved()).isEmpty();
    }

    @Test
    void remembersWhenItFirstCameToRestAndWasClosed() {
        var story =
                story(
                        state(0, "NEW"),
                        state(1, "IN_PROGRESS"),
                        state(2, "RESOLVED"),
                        state(3, "CLOSED"),
                        state(4, "CLOSED"));

        var marks = story.last().marks();
        assertThat(marks.responded()).contains(at(1));
        assertThat(marks.resolved()).contains(at(2));
        assertThat(marks.closed()).contains(at(3));
    }

    @Test
    void toldAgainItTellsNothingNew() {
        var rows = List.of(state(0, "NEW"), state(1, "IN_PROGRESS"), state(1, "RESOLVED"));
        var first = Story.of(Optional.empty(), rows);

        assertThat(Story.of(Optional.of(first.last()), rows).chapters()).isEmpty();
    }

    @Test
    void goesOnWhereItEnded() {
        var first = Story.of(Optional.empty(), List.of(team(0, "Desk"), team(1, "Network")));

        var second =
                Story.of(
                        Optional.of(first.last()),
                        List.of(
                                team(0, "Desk"),
                                team(1, "Network"),
                                team(1, "Mail"),
                                team(2, "Desk")));

        assertThat(second.chapters()).hasSize(2);
        assertThat(second.last().reassignments()).isEqualTo(3);
    }

    private static Story story(HistoryRow... rows) {
        return Story.of(Optional.empty(), List.of(rows));
    }

    private static HistoryRow state(long order, String state) {
        return row(order, Map.of(STATE, state));
    }

    private static HistoryRow team(long order, String team) {
        return row(order, Map.of(STATE, "IN_PROGRESS", TEAM, team));
    }

    private static HistoryRow row(long order, Map<HistoryField, String> values) {
        return new HistoryRow(
                "INC0000045", order, order + 1, at(order), values, CustomValues.NONE, Map.of());
    }

    private static Instant at(long order) {
        return MORNING.plus(Duration.ofMinutes(order));
    }
}
