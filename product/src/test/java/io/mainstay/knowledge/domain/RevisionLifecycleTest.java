package io.mainstay.knowledge.domain;

import static io.mainstay.knowledge.domain.RevisionLifecycle.LIFECYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.knowledge.domain.RevisionLifecycle.Action;
import io.mainstay.knowledge.domain.RevisionLifecycle.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionLifecycleTest {

    @ParameterizedTest
    @EnumSource(Stage.class)
    void takesThePlaceOfWhatIsPublishedOnlyFromReview(Stage stage) {
        assertThat(LIFECYCLE.actionsIn(stage).contains(Action.PUBLISH))
                .isEqualTo(stage == Stage.IN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void canBeDiscardedWhileThereIsOne(Stage stage) {
        assertThat(LIFECYCLE.actionsIn(stage).contains(Action.DISCARD))
                .isEqualTo(stage != Stage.NONE);
    }

    @Test
    void isDrawnInTheDocs() throws IOException {
        assertThat(Files.readString(Path.of("../docs/lives/article.md")))
                .contains("```mermaid\n" + LIFECYCLE.diagram() + "```\n");
    }
}
