package io.mainstay.incident.web;

import static io.mainstay.incident.web.OverviewAsked.text;

import io.mainstay.classification.Categories;
import io.mainstay.classification.Category;
import io.mainstay.classification.CategoryId;
import io.mainstay.classification.Matrices;
import io.mainstay.incident.application.overview.OverviewQuestion;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.people.Teams;
import io.mainstay.platform.web.Choice;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The fields that narrow the overview, and what they mean in the language of the list.
@Component
class OverviewNarrowing {

    private static final String PROCESS = "incident";

    /// A filter names no more values than that.
    private static final int MOST_CATEGORIES = 200;

    private final Teams teams;
    private final Categories categories;
    private final Matrices matrices;

    OverviewNarrowing(Teams teams, Categories categories, Matrices matrices) {
        this.teams = teams;
        this.categories = categories;
        this.matrices = matrices;
    }

    /// What the fields offer. Of the categories those of the first two levels.
    public record Offers(List<Choice> teams, List<Choice> priorities, List<Choice> categories) {}

    Offers offers() {
        var named =
                teams.offered().stream()
                        .map(team -> Choice.of(team.id().toString(), team.name()))
                        .toList();
        var priorities =
                matrices.of(PROCESS).priorities().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .map(priority -> Choice.of(priority, "P" + priority))
                        .toList();
        return new Offers(named, priorities, categories());
    }

    String filter(OverviewAsked asked) {
        return Stream.of(
                        when(text(asked.team()), "team=="),
                        when(text(asked.priority()), "priority=="),
                        category(text(asked.category())),
                        source(text(asked.source())),
                        OverviewQuestion.joinable(text(asked.filter())))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(";"));
    }

    private List<Choice> categories() {
        return categories.active(PROCESS).stream()
                .filter(category -> category.path().split(Category.SEPARATOR, -1).length <= 2)
                .map(category -> Choice.of(category.id(), category.path()))
                .toList();
    }

    private static String when(String value, String condition) {
        return value.isEmpty() ? "" : condition + value;
    }

    private static String source(String source) {
        return switch (source) {
            case "" -> "";
            case "imported" -> "imported==true";
            case "own" -> "imported==false";
            default -> throw InvalidInput.of("source", "unknown");
        };
    }

    /// The category and what is below it.
    private String category(String category) {
        if (category.isEmpty()) {
            return "";
        }
        if (!category.matches("[0-9]{1,18}")) {
            throw InvalidInput.of("category", "unknown");
        }
        var within = categories.within(new CategoryId(Long.parseLong(category)));
        if (within.isEmpty() || within.size() > MOST_CATEGORIES) {
            throw InvalidInput.of("category", within.isEmpty() ? "unknown" : "too-wide");
        }
        return within.stream()
                .map(CategoryId::toString)
                .collect(Collectors.joining(",", "category=in=(", ")"));
    }
}
