package io.mainstay.knowledge.domain;

import io.mainstay.knowledge.domain.RevisionLifecycle.Stage;
import java.util.Optional;

/// What a published article is to say instead, and to whom.
///
/// @param stage never `NONE`
/// @param reason why it was sent back from review
public record Revision(
        Stage stage, Wording wording, Readership readership, Optional<String> reason) {

    static Revision begun(Article article) {
        return new Revision(Stage.DRAFT, article.wording(), article.readership(), Optional.empty());
    }

    Revision in(Stage next) {
        return new Revision(next, wording, readership, Optional.empty());
    }

    Revision because(String why) {
        return new Revision(stage, wording, readership, Optional.of(why));
    }

    Revision saying(Wording next) {
        return new Revision(stage, next, readership, reason);
    }

    Revision readBy(Readership next) {
        return new Revision(stage, wording, next, reason);
    }
}
