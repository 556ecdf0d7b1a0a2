package io.mainstay.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private enum Door {
        SHUT,
        OPEN,
        LOCKED
    }

    private enum Act {
        OPEN,
        SHUT,
        LOCK
    }

    private enum Leave implements Permission {
        ANYBODY,
        KEEPER;

        @Override
        public Set<Role> heldBy() {
            return Set.of(Role.USER);
        }
    }

    private static final Lifecycle<Door, Act> DOOR =
            Lifecycle.of(Act.class, Door.SHUT)
                    .from(Act.OPEN, Door.SHUT)
                    .to(Door.OPEN, Leave.ANYBODY)
                    .from(Act.SHUT, Door.OPEN, Door.LOCKED)
                    .to(Door.SHUT, Leave.ANYBODY)
                    .from(Act.LOCK, Door.SHUT)
                    .to(Door.LOCKED, Leave.KEEPER)
                    .build();

    @Test
    void leadsFromStateToState() {
        assertThat(DOOR.after(Act.OPEN, Door.SHUT)).isEqualTo(Door.OPEN);
        assertThat(DOOR.after(Act.SHUT, Door.LOCKED)).isEqualTo(Door.SHUT);
    }

    @Test
    void refusesAMoveThatIsNotDeclared() {
        assertThatExceptionOfType(NotInThisState.class)
                .isThrownBy(() -> DOOR.after(Act.OPEN, Door.LOCKED))
                .withMessage("OPEN is not possible while the record is LOCKED");
    }

    @Test
    void listsTheActionsOfAStateInTheirDeclaredOrder() {
        assertThat(DOOR.actionsIn(Door.SHUT)).containsExactly(Act.OPEN, Act.LOCK);
        assertThat(DOOR.actionsIn(Door.OPEN)).containsExactly(Act.SHUT);
    }

    @Test
    void knowsThePermissionOfAnAction() {
        assertThat(DOOR.permission(Act.LOCK)).isEqualTo(Leave.KEEPER);
    }

    @Test
    void doesNotBuildWhileAnActionHasNoMove() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        Lifecycle.of(Act.class, Door.SHUT)
                                .from(Act.OPEN, Door.SHUT)
                                .to(Door.OPEN, Leave.ANYBODY)
                                .build())
                .withMessageContaining("SHUT")
                .withMessageContaining("LOCK");
    }

    @Test
    void drawsItself() {
        assertThat(DOOR.diagram())
                .isEqualTo(
                        """
                        stateDiagram-v2
                            [*] --> SHUT
                            SHUT --> OPEN : OPEN (ANYBODY)
                            OPEN --> SHUT : SHUT (ANYBODY)
                            LOCKED --> SHUT : SHUT (ANYBODY)
                            SHUT --> LOCKED : LOCK (KEEPER)
                        """);
    }
}
