package io.mainstay.bulletin.web;

import io.mainstay.bulletin.Severity;
import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import io.mainstay.bulletin.persistence.BulletinList;
import io.mainstay.platform.web.list.Column;
import io.mainstay.platform.web.list.Column.Kind;
import io.mainstay.platform.web.list.ListLook;
import java.util.List;

/// How the list of bulletins looks.
public final class BulletinLook {

    static final String PATH = "/bulletins";

    static final ListLook LIST =
            new ListLook(
                    BulletinList.LIST,
                    PATH,
                    "number",
                    List.of(
                            Column.of("number", Kind.REF),
                            Column.of("title", Kind.TITLE),
                            Column.state("state", state -> tone(State.valueOf(state))),
                            Column.of("kind", Kind.TEXT),
                            Column.state("severity", severity -> tone(Severity.valueOf(severity))),
                            Column.of("startsAt", Kind.TEXT).asLesser(),
                            Column.of("endsAt", Kind.TEXT).asLesser(),
                            Column.of("toldAt", Kind.TIME)),
                    BulletinList.VIEWS);

    private BulletinLook() {}

    static String tone(State state) {
        return switch (state) {
            case DRAFT, DISCARDED -> "";
            case PUBLISHED -> "state";
            case ENDED -> "done";
        };
    }

    public static String tone(Severity severity) {
        return switch (severity) {
            case UNAFFECTED -> "";
            case LIMITED -> "hold";
            case PARTLY_DOWN -> "risk";
            case DOWN -> "bad";
        };
    }

    /// What stands beside a title, so that colour is not all there is.
    public static String icon(io.mainstay.bulletin.Kind kind) {
        return switch (kind) {
            case DISRUPTION -> "alert-triangle";
            case PLANNED_WORK -> "tool";
            case NEWS -> "info-circle";
        };
    }
}
