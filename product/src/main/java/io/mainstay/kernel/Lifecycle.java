package io.mainstay.kernel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The declared life of a record: its states, the actions, and which action leads from where to
/// where, with which permission. The record's check, the page's buttons, the API's actions, the
/// gate and the diagram all come from it.
///
/// An action leads to exactly one state, whatever state it starts from.
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {

    private record Move<S extends Enum<S>>(Set<S> from, S to, Permission permission) {}

    private final Class<A> actions;
    private final S start;
    private final Map<A, Move<S>> moves;

    private Lifecycle(Class<A> actions, S start, Map<A, Move<S>> moves) {
        this.actions = actions;
        this.start = start;
        this.moves = moves;
    }

    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> of(
            Class<A> actions, S start) {
        return new Builder<>(actions, start);
    }

    public S start() {
        return start;
    }

    /// The state that `action` leads to from `state`.
    ///
    /// @throws NotInThisState when there is no such move
    public S after(A action, S state) {
        var move = move(action);
        if (!move.from().contains(state)) {
            throw new NotInThisState(action, state);
        }
        return move.to();
    }

    /// The actions with a move from `state`, in the order in which they are declared.
    public List<A> actionsIn(S state) {
        return Arrays.stream(actions.getEnumConstants())
                .filter(action -> move(action).from().contains(state))
                .toList();
    }

    public Permission permission(A action) {
        return move(action).permission();
    }

    /// The life as a Mermaid state diagram; the docs hold the same text, and a test compares them.
    public String diagram() {
        var arrows =
                moves.entrySet().stream()
                        .flatMap(entry -> arrows(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n"));
        return "stateDiagram-v2\n    [*] --> %s\n%s\n".formatted(start, arrows);
    }

    private java.util.stream.Stream<String> arrows(A action, Move<S> move) {
        return move.from().stream()
                .map(from ->
                        "    %s --> %s : %s (%s)"
                                .formatted(from, move.to(), action, move.permission().name()));
    }

    private Move<S> move(A action) {
        var move = moves.get(action);
        if (move == null) {
            throw new IllegalStateException("No move for " + action);
        }
        return move;
    }

    public static final class Builder<S extends Enum<S>, A extends Enum<A>> {

        private final Class<A> actions;
        private final S start;
        private final Map<A, Move<S>> moves;

        private Builder(Class<A> actions, S start) {
            this.actions = actions;
            this.start = start;
            this.moves = new EnumMap<>(actions);
        }

        @SafeVarargs
        public final Half from(A action, S first, S... more) {
            return new Half(action, EnumSet.of(first, more));
        }

        /// Refuses to build while an action has no move: a button that could never be pressed is a
        /// mistake.
        public Lifecycle<S, A> build() {
            var idle = EnumSet.allOf(actions);
            idle.removeAll(moves.keySet());
            if (!idle.isEmpty()) {
                throw new IllegalStateException("These actions have no move: " + idle);
            }
            return new Lifecycle<>(actions, start, moves);
        }

        /// Where an action starts; `to` completes the move.
        public final class Half {

            private final A action;
            private final Set<S> from;

            private Half(A action, Set<S> from) {
                this.action = action;
                this.from = from;
            }

            public Builder<S, A> to(S state, Permission permission) {
                moves.put(action, new Move<>(from, state, permission));
                return Builder.this;
            }
        }
    }
}
