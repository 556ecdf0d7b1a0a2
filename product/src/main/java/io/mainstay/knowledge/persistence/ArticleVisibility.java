package io.mainstay.knowledge.persistence;

import static io.mainstay.knowledge.domain.KnowledgePermission.READ_AS_STAFF;
import static io.mainstay.knowledge.domain.KnowledgePermission.SEE_ALL;
import static io.mainstay.knowledge.domain.KnowledgePermission.WRITE;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who sees which articles. Readers see what is published for them; a supplier's people only what
/// is published for a team of theirs. Its keepers see an article in every state: whoever began or
/// owns it, the team that owns it as far as its members write articles, and whoever answers for
/// all.
///
/// Conditions speak of the table alias `a`.
public enum ArticleVisibility implements Visibility {
    ARTICLES {
        @Override
        public List<Branch> branches(Actor actor) {
            var branches = new ArrayList<>(KEEPERS.branches(actor));
            if (!branches.contains(Branch.everything())) {
                readers(actor, branches);
            }
            return branches;
        }
    },
    /// Who sees besides what is published also what it was before, and what it may become.
    KEEPERS {
        @Override
        public List<Branch> branches(Actor actor) {
            if (actor.standing().supplier().isPresent()) {
                return List.of();
            }
            return actor.holds(SEE_ALL) ? List.of(Branch.everything()) : own(actor);
        }
    };

    private static final String FOR_A_TEAM =
            "a.state = 'PUBLISHED' and a.audience = 'TEAM' and a.audience_team in (:v_readers)";

    private static List<Branch> own(Actor actor) {
        var me = actor.person().map(PersonId::value).orElseThrow();
        var branches = new ArrayList<Branch>();
        branches.add(new Branch("author", "a.author = :v_author", Map.of("v_author", me)));
        branches.add(new Branch("owner", "a.owner = :v_owner", Map.of("v_owner", me)));
        var teams = actor.standing().teams();
        if (actor.holdsSomewhere(WRITE) && !teams.isEmpty()) {
            branches.add(new Branch("team", "a.team in (:v_keepers)", Map.of("v_keepers", teams)));
        }
        return branches;
    }

    private static void readers(Actor actor, List<Branch> branches) {
        var standing = actor.standing();
        if (!standing.teams().isEmpty()) {
            branches.add(new Branch("for_team", FOR_A_TEAM, Map.of("v_readers", standing.teams())));
        }
        if (standing.supplier().isPresent()) {
            return;
        }
        branches.add(
                new Branch(
                        "for_everybody",
                        "a.state = 'PUBLISHED' and a.audience = 'EVERYBODY'",
                        Map.of()));
        if (actor.holdsSomewhere(READ_AS_STAFF)) {
            branches.add(
                    new Branch(
                            "for_staff",
                            "a.state = 'PUBLISHED' and a.audience = 'STAFF'",
                            Map.of()));
        }
        standing.unit().ifPresent(unit -> branches.add(forUnit(unit)));
    }

    /// The own unit and all that it is a part of.
    private static Branch forUnit(long unit) {
        return new Branch(
                "for_unit",
                """
                a.state = 'PUBLISHED' and a.audience = 'UNIT' and a.audience_unit in (
                    with recursive above (id, parent) as (
                        select id, parent from people.published_unit where id = :v_unit
                        union select u.id, u.parent from people.published_unit u join above on above.parent = u.id)
                    select id from above)\
                """,
                Map.of("v_unit", unit));
    }
}
