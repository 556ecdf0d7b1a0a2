package io.mainstay.incident.persistence;

import static io.mainstay.incident.domain.IncidentPermission.SEE_ALL;
import static io.mainstay.incident.domain.IncidentPermission.SEE_RESTRICTED;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who sees which incidents. A restricted incident is seen by the security roles and by the people
/// named in it, its caller, logger, assignee and watchers, and by nobody through a team, a unit or
/// a wider role.
///
/// Conditions speak of the table alias `i`.
public final class IncidentVisibility implements Visibility {

    public static final Visibility INCIDENTS = new IncidentVisibility();

    private IncidentVisibility() {}

    @Override
    public List<Branch> branches(Actor actor) {
        var me = actor.person().map(PersonId::value).orElseThrow();
        var branches = new ArrayList<Branch>();
        if (actor.standing().supplier().isPresent()) {
            supplier(actor.standing().supplier().get(), me, branches);
            return branches;
        }
        if (actor.holds(SEE_RESTRICTED) && actor.holds(SEE_ALL)) {
            return List.of(Branch.everything());
        }
        if (actor.holds(SEE_ALL)) {
            branches.add(new Branch("all", "not i.restricted", Map.of()));
        }
        named(me, branches);
        if (!actor.holds(SEE_ALL)) {
            throughTeamAndUnit(actor, branches);
        }
        return branches;
    }

    /// A supplier's people see only what is assigned to their firm.
    private static void supplier(long supplier, long me, List<Branch> branches) {
        branches.add(
                new Branch(
                        "supplier",
                        """
                        i.team in (select id from people.published_team where supplier = :v_supplier)
                        and not i.restricted\
                        """,
                        Map.of("v_supplier", supplier)));
        branches.add(new Branch("assigned", "i.assignee = :v_assignee", Map.of("v_assignee", me)));
    }

    private static void named(long me, List<Branch> branches) {
        branches.add(new Branch("mine", "i.caller = :v_caller", Map.of("v_caller", me)));
        branches.add(new Branch("logged", "i.logged_by = :v_logger", Map.of("v_logger", me)));
        branches.add(new Branch("assigned", "i.assignee = :v_assignee", Map.of("v_assignee", me)));
        branches.add(
                new Branch(
                        "watched",
                        "i.number in (select record from journal.published_watcher where person = :v_watcher)",
                        Map.of("v_watcher", me)));
    }

    private static void throughTeamAndUnit(Actor actor, List<Branch> branches) {
        var standing = actor.standing();
        if (!standing.teams().isEmpty()) {
            branches.add(
                    new Branch(
                            "team",
                            "i.team in (:v_teams) and not i.restricted",
                            Map.of("v_teams", standing.teams())));
        }
        if (!standing.openUnits().isEmpty()) {
            branches.add(
                    new Branch(
                            "unit",
                            "i.unit in (:v_units) and not i.restricted",
                            Map.of("v_units", standing.openUnits())));
        }
    }
}
