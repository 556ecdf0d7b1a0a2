package io.mainstay.satisfaction.persistence;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.RecordSights;
import io.mainstay.platform.access.Visibility;
import io.mainstay.satisfaction.domain.SatisfactionPermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Who sees which surveys: whoever is asked sees theirs; those who read the scores of all teams see
/// those of the records that they see, and those who read the scores of their own teams what these
/// resolved, of the records that they see. So what was said of a restricted record stays there.
///
/// Conditions speak of the table alias `s`.
@Component
public class SurveyVisibility implements Visibility {

    private static final String OWN = "own_";

    private final Visibility ofAll;
    private final Visibility ofOwn;

    public SurveyVisibility(RecordSights sights) {
        ofAll = sights.hangingOn("s.record", SatisfactionPermission.READ_ALL);
        ofOwn = sights.hangingOn("s.record", SatisfactionPermission.READ);
    }

    @Override
    public List<Branch> branches(Actor actor) {
        var all = ofAll.branches(actor);
        if (all.contains(Branch.everything())) {
            return all;
        }
        var branches = new ArrayList<Branch>();
        actor.person().map(SurveyVisibility::asked).ifPresent(branches::add);
        branches.addAll(all);
        var teams = actor.standing().teams();
        if (!teams.isEmpty() && !actor.holds(SatisfactionPermission.READ_ALL)) {
            ofOwn.branches(actor).stream()
                    .map(branch -> ofTeams(branch, teams.toArray(Long[]::new)))
                    .forEach(branches::add);
        }
        return branches;
    }

    private static Branch asked(PersonId person) {
        return new Branch("asked", "s.person = :v_asked", Map.of("v_asked", person.value()));
    }

    /// The same records, where one of the teams resolved them. The parameters get other names,
    /// because the branch may stand beside its wider twin.
    private static Branch ofTeams(Branch branch, Long[] teams) {
        var parameters = new HashMap<String, Object>();
        parameters.put("v_resolvers", teams);
        var condition = branch.condition();
        for (var parameter : branch.parameters().entrySet()) {
            var name = OWN + parameter.getKey();
            condition = condition.replaceAll("(?<!:):" + parameter.getKey() + "\\b", ":" + name);
            parameters.put(name, parameter.getValue());
        }
        return new Branch(
                OWN + branch.name(),
                "s.team = any (:v_resolvers) and (" + condition + ")",
                parameters);
    }
}
