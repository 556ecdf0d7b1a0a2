package io.mainstay.knowledge.web;

import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.platform.web.list.Column;
import io.mainstay.platform.web.list.Column.Kind;
import io.mainstay.platform.web.list.ListLook;
import java.util.List;

/// How the list of articles looks.
final class ArticleLook {

    static final ListLook LIST =
            new ListLook(
                    ArticleList.LIST,
                    "/articles",
                    "number",
                    List.of(
                            Column.of("number", Kind.REF),
                            Column.of("title", Kind.TITLE),
                            Column.state("state", state -> tone(State.valueOf(state))),
                            Column.of("revision", Kind.TEXT).asLesser(),
                            Column.of("kind", Kind.TEXT).asLesser(),
                            Column.of("audience", Kind.TEXT).asLesser(),
                            Column.of("team", Kind.TEXT),
                            Column.of("reviewDate", Kind.TEXT).asLesser(),
                            Column.of("used", Kind.FIGURE).asLesser(),
                            Column.of("helped", Kind.FIGURE).asLesser()),
                    ArticleList.VIEWS);

    private ArticleLook() {}

    static String tone(State state) {
        return switch (state) {
            case DRAFT, RETIRED -> "";
            case IN_REVIEW -> "state";
            case PUBLISHED -> "done";
        };
    }
}
