package io.mainstay.incident.web;

import io.mainstay.classification.Categories;
import io.mainstay.classification.Choices;
import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomValues;
import io.mainstay.classification.Matrices;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.people.Teams;
import io.mainstay.platform.web.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads what the forms of an incident offer.
@Component
class ChoicesReader {

    private static final String PROCESS = "incident";

    private final Matrices matrices;
    private final Choices choices;
    private final Categories categories;
    private final Teams teams;
    private final People people;
    private final CustomFields customFields;

    ChoicesReader(
            Matrices matrices,
            Choices choices,
            Categories categories,
            Teams teams,
            People people,
            CustomFields customFields) {
        this.matrices = matrices;
        this.choices = choices;
        this.categories = categories;
        this.teams = teams;
        this.people = people;
        this.customFields = customFields;
    }

    /// @param assigning whether the form that offers teams and members is open
    FormChoices of(Incident incident, boolean assigning) {
        return make(
                incident.report().caller().map(this::typed).orElse(""),
                assigning ? holders() : List.of(),
                incident.triage().custom());
    }

    FormChoices forNew() {
        return make("", List.of(), CustomValues.NONE);
    }

    private FormChoices make(String caller, List<Choice> holders, CustomValues custom) {
        return new FormChoices(
                matrices.of(PROCESS),
                choices,
                categories.active(PROCESS),
                holders,
                caller,
                customFields.shown(PROCESS, custom));
    }

    /// As it may be typed again.
    private String typed(PersonId caller) {
        return people.find(caller)
                .map(person -> "%s (PER-%s)".formatted(person.name(), person.id()))
                .orElse("");
    }

    /// Each team, and right below it each of its members.
    private List<Choice> holders() {
        var active = teams.active();
        var members = teams.members();
        var everybody = new HashSet<PersonId>();
        members.values().forEach(everybody::addAll);
        var names = people.names(everybody);
        var holders = new ArrayList<Choice>();
        for (var team : active) {
            holders.add(FormChoices.holder(team));
            members.getOrDefault(team.id(), Set.of()).stream()
                    .filter(names::containsKey)
                    .map(member ->
                            Choice.of(
                                    team.id() + ":" + member,
                                    team.name() + " – " + names.get(member)))
                    .forEach(holders::add);
        }
        return holders;
    }
}
