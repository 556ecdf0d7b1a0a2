package io.mainstay.wall;

import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.domain.Audience;
import java.util.Optional;
import java.util.Set;

/// What the oracle needs to know of an article.
///
/// @param readers the units whose people read it, written out by hand; of the audience `UNIT`
record KnownArticle(
        String label,
        long id,
        State state,
        Audience audience,
        Optional<Long> readersTeam,
        Set<Long> readersUnits,
        Optional<Long> ownersTeam,
        Optional<Long> author)
        implements Numbered {

    @Override
    public String number() {
        return "KB-" + id;
    }

    /// Whether something else is being written to take its place.
    boolean isRevised() {
        return label.startsWith("revised");
    }

    @Override
    public String toString() {
        return label + " " + number();
    }
}
