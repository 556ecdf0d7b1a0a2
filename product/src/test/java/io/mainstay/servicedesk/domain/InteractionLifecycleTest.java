package io.mainstay.servicedesk.domain;

import static io.mainstay.servicedesk.domain.InteractionLifecycle.LIFECYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.servicedesk.domain.InteractionLifecycle.Action;
import io.mainstay.servicedesk.domain.InteractionLifecycle.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InteractionLifecycleTest {

    @ParameterizedTest
    @EnumSource(State.class)
    void isEndedOnlyOnce(State state) {
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.END)).isEqualTo(state == State.OPEN);
    }

    @ParameterizedTest
    @EnumSource(ContactOutcome.class)
    void whatSolvesIsAFirstContact(ContactOutcome outcome) {
        assertThat(outcome.isFirstContact() || !outcome.solves()).isTrue();
    }

    /// The diagram in the docs is this lifecycle; on a difference, put the text below into the
    /// file.
    @Test
    void isDrawnInTheDocs() throws IOException {
        assertThat(Files.readString(Path.of("../docs/lives/interaction.md")))
                .contains("```mermaid\n" + LIFECYCLE.diagram() + "```\n");
    }
}
