package io.mainstay.servicedesk.web;

import io.mainstay.platform.web.list.Column;
import io.mainstay.platform.web.list.Column.Kind;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.servicedesk.domain.InteractionLifecycle.State;
import io.mainstay.servicedesk.persistence.InteractionList;
import java.util.List;

/// How the list of interactions looks.
final class InteractionLook {

    static final ListLook LIST =
            new ListLook(
                    InteractionList.LIST,
                    "/interactions",
                    "number",
                    List.of(
                            Column.of("number", Kind.REF),
                            Column.of("title", Kind.TITLE),
                            Column.state("state", state -> tone(State.valueOf(state))),
                            Column.of("outcome", Kind.TEXT),
                            Column.of("channel", Kind.TEXT).asLesser(),
                            Column.of("caller", Kind.PERSON),
                            Column.of("answeredBy", Kind.PERSON).asLesser(),
                            Column.of("startedAt", Kind.TIME),
                            Column.of("seconds", Kind.FIGURE).asLesser()),
                    InteractionList.VIEWS);

    private InteractionLook() {}

    static String tone(State state) {
        return switch (state) {
            case OPEN -> "risk";
            case ENDED -> "done";
        };
    }
}
