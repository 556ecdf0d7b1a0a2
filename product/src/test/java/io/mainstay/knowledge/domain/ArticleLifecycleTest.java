package io.mainstay.knowledge.domain;

import static io.mainstay.knowledge.domain.ArticleLifecycle.LIFECYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.knowledge.domain.ArticleLifecycle.Action;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleLifecycleTest {

    @ParameterizedTest
    @EnumSource(State.class)
    void isPublishedOnlyFromReview(State state) {
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.PUBLISH))
                .isEqualTo(state == State.IN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void canBeRetiredExactlyWhileItIsNot(State state) {
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.RETIRE))
                .isEqualTo(state != State.RETIRED);
    }

    /// The diagram in the docs is this lifecycle; on a difference, put the text below into the
    /// file.
    @Test
    void isDrawnInTheDocs() throws IOException {
        assertThat(Files.readString(Path.of("../docs/lives/article.md")))
                .contains("```mermaid\n" + LIFECYCLE.diagram() + "```\n");
    }
}
