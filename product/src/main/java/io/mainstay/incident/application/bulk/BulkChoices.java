package io.mainstay.incident.application.bulk;

import io.mainstay.classification.Categories;
import io.mainstay.classification.Choices;
import io.mainstay.classification.Matrices;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.people.Teams;
import io.mainstay.platform.bulk.BulkField.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// What the fields of bulk changes offer to choose from.
@Component
class BulkChoices {

    static final String HOLD_REASONS = "incident-hold-reason";
    static final String CLOSURE_CODES = "incident-closure-code";

    private static final String PROCESS = "incident";

    private final Matrices matrices;
    private final Categories categories;
    private final Choices lists;
    private final Teams teams;
    private final People people;

    BulkChoices(
            Matrices matrices, Categories categories, Choices lists, Teams teams, People people) {
        this.matrices = matrices;
        this.categories = categories;
        this.lists = lists;
        this.teams = teams;
        this.people = people;
    }

    Supplier<List<Option>> of(String list) {
        return () ->
                lists.active(list).stream()
                        .map(choice -> new Option(choice.code(), choice.label()))
                        .toList();
    }

    List<Option> impacts() {
        return levels(matrices.of(PROCESS).impacts());
    }

    List<Option> urgencies() {
        return levels(matrices.of(PROCESS).urgencies());
    }

    List<Option> categories() {
        return categories.active(PROCESS).stream()
                .map(category -> new Option(category.id().toString(), category.path()))
                .toList();
    }

    /// Each team, and right below it each of its members.
    List<Option> holders() {
        var members = teams.members();
        var everybody = new HashSet<PersonId>();
        members.values().forEach(everybody::addAll);
        var names = people.names(everybody);
        var holders = new ArrayList<Option>();
        for (var team : teams.offered()) {
            holders.add(new Option(team.id().toString(), team.name()));
            members.getOrDefault(team.id(), Set.of()).stream()
                    .filter(names::containsKey)
                    .map(member ->
                            new Option(
                                    team.id() + ":" + member,
                                    team.name() + " – " + names.get(member)))
                    .forEach(holders::add);
        }
        return holders;
    }

    private static List<Option> levels(List<String> words) {
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(level -> new Option(Integer.toString(level), words.get(level - 1)))
                .toList();
    }
}
