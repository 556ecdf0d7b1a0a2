package io.mainstay.servicedesk.persistence;

import static io.mainstay.servicedesk.domain.InteractionPermission.SEE_ALL;
import static io.mainstay.servicedesk.domain.InteractionPermission.SEE_RESTRICTED;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Reach;
import io.mainstay.platform.access.Visibility;
import io.mainstay.platform.access.Visibility.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who sees which interactions. Whoever called, for whom they called and who answered see theirs;
/// whoever works at the desk sees all, or those of the part of the organisation that they work for,
/// except what led to a restricted record or a task of one: what was said about that is for the
/// security roles and for those who were there. A supplier's people see none.
///
/// Conditions speak of the table alias `c`.
public final class InteractionVisibility implements Visibility {

    public static final Visibility INTERACTIONS = new InteractionVisibility();

    /// Asked anew each time, because a record may become restricted after the call.
    private static final String RESTRICTED =
            """
            exists (select from (select whole.number from incident.published_incident whole where whole.restricted
                                 union all
                                 select part.number from incident.published_incident whole
                                   join task.published_task part on part.record = whole.number
                                  where whole.restricted) restricted
                     where restricted.number = c.record)\
            """;

    private InteractionVisibility() {}

    @Override
    public List<Branch> branches(Actor actor) {
        if (actor.standing().supplier().isPresent()) {
            return List.of();
        }
        if (actor.holds(SEE_ALL) && actor.holds(SEE_RESTRICTED)) {
            return List.of(Branch.everything());
        }
        var me = actor.person().map(PersonId::value).orElseThrow();
        var branches = new ArrayList<Branch>();
        if (actor.holds(SEE_ALL)) {
            branches.add(allButOthersRestricted(me));
        } else {
            ofOneself(me, branches);
            throughPart(actor.reach(SEE_ALL), "and not " + RESTRICTED, "", branches);
        }
        throughPart(actor.reach(SEE_RESTRICTED), "", "_whole", branches);
        return branches;
    }

    private static void ofOneself(long me, List<Branch> branches) {
        branches.add(new Branch("called", "c.caller = :v_caller", Map.of("v_caller", me)));
        branches.add(
                new Branch(
                        "concerned", "c.on_behalf_of = :v_concerned", Map.of("v_concerned", me)));
        branches.add(
                new Branch("answered", "c.answered_by = :v_answerer", Map.of("v_answerer", me)));
    }

    private static Branch allButOthersRestricted(long me) {
        return Branch.allBut(
                "all",
                """
                c.record is not null and c.caller is distinct from :v_me and c.on_behalf_of is distinct from :v_me
                and c.answered_by is distinct from :v_me and %s\
                """
                        .formatted(RESTRICTED),
                Map.of("v_me", me));
    }

    private static void throughPart(Reach part, String but, String suffix, List<Branch> branches) {
        if (!part.units().isEmpty()) {
            branches.add(
                    new Branch(
                            "unit" + suffix,
                            "c.unit = any (:v_units%s) %s".formatted(suffix, but),
                            Map.of("v_units" + suffix, part.units().toArray(Long[]::new))));
        }
        if (!part.sites().isEmpty()) {
            branches.add(
                    new Branch(
                            "site" + suffix,
                            "c.site = any (:v_sites%s) %s".formatted(suffix, but),
                            Map.of("v_sites" + suffix, part.sites().toArray(Long[]::new))));
        }
    }
}
