package io.mainstay.platform.list;

import static io.mainstay.platform.list.ViewPermission.KEEP_OWN;
import static io.mainstay.platform.list.ViewPermission.MANAGE_SHARED;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.TeamRoster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who shares views with whom: a view belongs to its owner, and is seen by the team that it is
/// shared with.
@Component
public class ViewSharing {

    private static final PersonId NOBODY = new PersonId(0);

    private final ObjectProvider<TeamRoster> rosters;

    ViewSharing(ObjectProvider<TeamRoster> rosters) {
        this.rosters = rosters;
    }

    /// The teams that the actor may share with, by name.
    public Map<Long, String> names(Collection<Long> teams) {
        return rosters.stream().findAny().map(roster -> roster.names(teams)).orElse(Map.of());
    }

    public boolean manages(SavedView view) {
        var actor = Actors.current();
        return view.isOf(me())
                || view.team().isPresent()
                        && (actor.holds(MANAGE_SHARED) || leads(view.team().get()));
    }

    /// What the actor may do with it: `change`, `share`, `unshare`, `delete`.
    public List<String> actions(SavedView view) {
        if (!manages(view) || Actors.current().readOnly()) {
            return List.of();
        }
        var actions = new ArrayList<>(List.of("change", "delete"));
        if (view.isOf(me()) && !teams().isEmpty()) {
            actions.add("share");
        }
        if (view.team().isPresent()) {
            actions.add("unshare");
        }
        return actions;
    }

    public Set<Long> teams() {
        return Actors.current().standing().teams();
    }

    boolean sees(SavedView view) {
        return view.team().filter(teams()::contains).isPresent() || manages(view);
    }

    /// A view is the actor's own affair, also an auditor's; a token that only reads keeps none.
    void requireToKeep() {
        if (Actors.current().readOnly()) {
            throw new NotAllowed(KEEP_OWN);
        }
    }

    private boolean leads(long team) {
        return rosters.stream()
                .findAny()
                .filter(roster -> roster.ledBy(me()).contains(team))
                .isPresent();
    }

    /// Nobody's id for the system, which keeps no views.
    PersonId me() {
        return Actors.current().person().orElse(NOBODY);
    }
}
