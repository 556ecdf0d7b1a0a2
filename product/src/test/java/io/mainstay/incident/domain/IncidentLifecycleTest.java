package io.mainstay.incident.domain;

import static io.mainstay.incident.domain.IncidentLifecycle.LIFECYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentLifecycleTest {

    @ParameterizedTest
    @EnumSource(State.class)
    void leavesOnlyClosedAndCancelledWithoutAWayOn(State state) {
        var isFinal = state == State.CLOSED || state == State.CANCELLED;

        assertThat(LIFECYCLE.actionsIn(state).isEmpty()).isEqualTo(isFinal);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void canBeCancelledExactlyWhileOpen(State state) {
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.CANCEL)).isEqualTo(state.isOpen());
    }

    /// The diagram in the docs is this lifecycle; on a difference, put the text below into the
    /// file.
    @Test
    void isDrawnInTheDocs() throws IOException {
        assertThat(Files.readString(Path.of("../docs/lives/incident.md")))
                .contains("```mermaid\n" + LIFECYCLE.diagram() + "```\n");
    }
}
