package io.mainstay.incident.domain.major;

import static io.mainstay.incident.domain.major.MajorLifecycle.LIFECYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.domain.major.MajorLifecycle.MajorAction;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MajorLifecycleTest {

    @Test
    void isReviewedOnlyOnceItWasStoodDown() {
        assertThat(LIFECYCLE.actionsIn(MajorState.RUNNING)).containsExactly(MajorAction.STAND_DOWN);
    }

    /// The diagram in the docs is this lifecycle; on a difference, put the text below into the
    /// file.
    @Test
    void isDrawnInTheDocs() throws IOException {
        assertThat(Files.readString(Path.of("../docs/lives/major-incident.md")))
                .contains("```mermaid\n" + LIFECYCLE.diagram() + "```\n");
    }
}
