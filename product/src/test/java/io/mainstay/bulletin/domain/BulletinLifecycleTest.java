package io.mainstay.bulletin.domain;

import static io.mainstay.bulletin.domain.BulletinLifecycle.LIFECYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.bulletin.domain.BulletinLifecycle.Action;
import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulletinLifecycleTest {

    @ParameterizedTest
    @EnumSource(State.class)
    void saysMoreExactlyWhileItIsPublished(State state) {
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.UPDATE))
                .isEqualTo(state == State.PUBLISHED);
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.END))
                .isEqualTo(state == State.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void isPublishedOrDiscardedOnlyAsADraft(State state) {
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.PUBLISH))
                .isEqualTo(state == State.DRAFT);
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.DISCARD))
                .isEqualTo(state == State.DRAFT);
    }

    /// The diagram in the docs is this lifecycle; on a difference, put the text below into the
    /// file.
    @Test
    void isDrawnInTheDocs() throws IOException {
        assertThat(Files.readString(Path.of("../docs/lives/bulletin.md")))
                .contains("```mermaid\n" + LIFECYCLE.diagram() + "```\n");
    }
}
