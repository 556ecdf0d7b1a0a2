package io.mainstay.platform.web.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stays in sight at the top of a record.
///
/// @param priority null for kinds without one
/// @param state the words of the state
/// @param tone of the state: `state`, `hold`, `done`, `bad`, `risk` or empty
/// @param version sent along with every action, so that a stale one is noticed
public record RecordHead(
        String number,
        String title,
        @Nullable Integer priority,
        String state,
        String tone,
        long version,
        List<RecordAction> actions) {

    private static final int BUTTONS = 4;

    public List<RecordAction> buttons() {
        return actions.subList(0, Math.min(BUTTONS, actions.size()));
    }

    public List<RecordAction> menu() {
        return actions.subList(buttons().size(), actions.size());
    }
}
