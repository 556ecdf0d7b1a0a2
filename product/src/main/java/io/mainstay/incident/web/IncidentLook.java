package io.mainstay.incident.web;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.platform.web.list.Column;
import io.mainstay.platform.web.list.Column.Kind;
import io.mainstay.platform.web.list.ListLook;
import java.util.List;

/// How incidents look: the columns of their list, the tone of their states.
final class IncidentLook {

    static final ListLook LIST =
            new ListLook(
                    IncidentList.LIST,
                    "/incidents",
                    "number",
                    List.of(
                            Column.of("priority", Kind.PRIORITY),
                            Column.of("number", Kind.REF),
                            Column.of("title", Kind.TITLE),
                            Column.state("state", state -> tone(State.valueOf(state))),
                            Column.of("team", Kind.TEXT),
                            Column.of("assignee", Kind.PERSON).asLesser(),
                            Column.of("caller", Kind.TEXT).asLesser(),
                            Column.of("openedAt", Kind.TIME),
                            Column.of("category", Kind.TEXT).asLesser()),
                    IncidentList.VIEWS);

    private IncidentLook() {}

    static String tone(State state) {
        return switch (state) {
            case NEW, CANCELLED -> "";
            case ASSIGNED, IN_PROGRESS -> "state";
            case ON_HOLD -> "hold";
            case RESOLVED, CLOSED -> "done";
        };
    }
}
