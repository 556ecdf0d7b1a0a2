package io.mainstay.wall;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.KNOWLEDGE_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;
import static io.mainstay.kernel.Role.USER;

import io.mainstay.kernel.Role;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.wall.Route.ArticleNeed;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Who may see and do what with articles, worked out by hand from the words of the domain: readers
/// see what is published for them; whoever wrote or owns an article, and whoever answers for all
/// knowledge, see it in every state; the auditor reads everything; a supplier's people only what is
/// published for their team.
final class ArticleOracle {

    private static final Set<Role> MANAGERS =
            Set.of(KNOWLEDGE_MANAGER, SERVICE_DESK_MANAGER, ADMINISTRATOR);

    private ArticleOracle() {}

    static boolean sees(Somebody who, KnownArticle article) {
        return keeps(who, article) || article.state() == State.PUBLISHED && reads(who, article);
    }

    private static boolean reads(Somebody who, KnownArticle article) {
        var isOfTheTeam = article.readersTeam().filter(who.teams()::contains).isPresent();
        if (who.supplier().isPresent()) {
            return isOfTheTeam;
        }
        return switch (article.audience()) {
            case EVERYBODY -> true;
            case STAFF -> !Set.of(USER).containsAll(rolesAnywhere(who));
            case TEAM -> isOfTheTeam;
            case UNIT -> who.unit().filter(article.readersUnits()::contains).isPresent();
        };
    }

    private static boolean keeps(Somebody who, KnownArticle article) {
        if (who.supplier().isPresent()) {
            return false;
        }
        return article.author().filter(id -> id == who.id().value()).isPresent()
                || manages(who)
                || who.roles().contains(AUDITOR)
                || worksSomewhere(who)
                        && article.ownersTeam().filter(who.teams()::contains).isPresent();
    }

    static boolean may(Somebody who, KnownArticle article, ArticleNeed need) {
        var keeps = keeps(who, article);
        return switch (need) {
            case READ -> true;
            case KEEP -> keeps;
            case EDIT ->
                    article.state() == State.PUBLISHED && !article.isRevised()
                            ? manages(who)
                            : keeps && writes(who);
            case WRITE -> keeps && writes(who);
            case RELEASE -> manages(who);
            case JUDGE -> !Set.of(AUDITOR).containsAll(rolesAnywhere(who));
        };
    }

    /// By a role that is held everywhere: articles belong to no unit and no site.
    static boolean writes(Somebody who) {
        return who.supplier().isEmpty() && !Set.of(USER, AUDITOR).containsAll(who.roles());
    }

    private static boolean worksSomewhere(Somebody who) {
        return !Set.of(USER, AUDITOR).containsAll(rolesAnywhere(who));
    }

    private static boolean manages(Somebody who) {
        return who.supplier().isEmpty() && !Collections.disjoint(who.roles(), MANAGERS);
    }

    private static Set<Role> rolesAnywhere(Somebody who) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(who.roles());
        roles.addAll(who.parts().keySet());
        return roles;
    }
}
