package io.mainstay.incident.persistence;

import static io.mainstay.incident.domain.IncidentPermission.SEE_ALL;
import static io.mainstay.incident.domain.IncidentPermission.SEE_RESTRICTED;
import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Reach;
import io.mainstay.platform.access.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who sees which incidents. Whoever works on incidents sees those that they or their teams have
/// tasks of. A restricted incident is seen by the security roles and by the people named in it, its
/// caller, logger, assignee and those whom somebody else made a watcher, and by nobody through a
/// team, a unit or a wider role. A role that is held for a part of the organisation shows what it
/// shows elsewhere, of the incidents whose unit or site lies in that part.
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
            branches.add(allButOthersRestricted(me));
        } else {
            named(me, branches);
            throughTeam(actor, branches);
            throughTask(actor, me, branches);
            throughPart(open(actor), "and not i.restricted", "", branches);
        }
        throughPart(actor.reach(SEE_RESTRICTED), "", "_whole", branches);
        return branches;
    }

    /// Where everything but the restricted is seen: the own unit that allows it, and what the
    /// person works for.
    private static Reach open(Actor actor) {
        return actor.reach(SEE_ALL).and(new Reach(actor.standing().openUnits(), Set.of()));
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
                        """
                        i.number in (select record from journal.published_watcher
                                      where person = :v_watcher and named)\
                        """,
                        Map.of("v_watcher", me)));
    }

    /// Whoever sees everything else is named in a handful of the restricted. Their ids are looked
    /// up once a restricted one is met, so that a list is read in its order from one index.
    private static Branch allButOthersRestricted(long me) {
        return Branch.allBut(
                "all",
                """
                i.restricted and i.id <> all (array(
                    select r.id from incident.incident r where r.restricted and r.caller = :v_me
                    union all
                    select r.id from incident.incident r where r.restricted and r.logged_by = :v_me
                    union all
                    select r.id from incident.incident r where r.restricted and r.assignee = :v_me
                    union all
                    select r.id from incident.incident r
                     where r.restricted and r.number in (select record from journal.published_watcher
                                                          where person = :v_me and named)))\
                """,
                Map.of("v_me", me));
    }

    private static void throughTeam(Actor actor, List<Branch> branches) {
        var standing = actor.standing();
        if (!standing.teams().isEmpty()) {
            branches.add(
                    new Branch(
                            "team",
                            "i.team in (:v_teams) and not i.restricted",
                            Map.of("v_teams", standing.teams())));
        }
    }

    /// Whoever works on incidents and has a task of one, alone or as a team, sees it: a piece of
    /// work makes no sense without the whole.
    private static void throughTask(Actor actor, long me, List<Branch> branches) {
        if (!actor.holdsSomewhere(WORK)) {
            return;
        }
        branches.add(
                new Branch(
                        "task",
                        """
                        i.number in (select record from task.published_task
                                      where assignee = :v_task_assignee) and not i.restricted\
                        """,
                        Map.of("v_task_assignee", me)));
        var teams = actor.standing().teams();
        if (!teams.isEmpty()) {
            branches.add(
                    new Branch(
                            "task_team",
                            """
                            i.number in (select record from task.published_task
                                          where team in (:v_task_teams)) and not i.restricted\
                            """,
                            Map.of("v_task_teams", teams)));
        }
    }

    private static void throughPart(Reach part, String but, String suffix, List<Branch> branches) {
        if (!part.units().isEmpty()) {
            branches.add(
                    new Branch(
                            "unit" + suffix,
                            "i.unit = any (:v_units%s) %s".formatted(suffix, but),
                            Map.of("v_units" + suffix, part.units().toArray(Long[]::new))));
        }
        if (!part.sites().isEmpty()) {
            branches.add(
                    new Branch(
                            "site" + suffix,
                            "i.site = any (:v_sites%s) %s".formatted(suffix, but),
                            Map.of("v_sites" + suffix, part.sites().toArray(Long[]::new))));
        }
    }
}
