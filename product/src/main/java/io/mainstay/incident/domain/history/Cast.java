package io.mainstay.incident.domain.history;

import io.mainstay.classification.CategoryId;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who and what the names in history are with us.
///
/// @param categories by the names from the root down
/// @param closureCodes our codes by the other system's
public record Cast(
        Map<String, PersonId> people,
        Map<String, TeamId> teams,
        Map<String, Long> sites,
        Map<List<String>, CategoryId> categories,
        Map<String, String> closureCodes) {

    public Optional<PersonId> person(HistoryRow row, HistoryField field) {
        return row.text(field).flatMap(name -> Optional.ofNullable(people.get(name)));
    }

    public Optional<TeamId> team(String name) {
        return Optional.ofNullable(teams.get(name));
    }

    Optional<Long> site(HistoryRow row) {
        return row.text(HistoryField.SITE).flatMap(name -> Optional.ofNullable(sites.get(name)));
    }

    Optional<CategoryId> category(HistoryRow row) {
        return Optional.ofNullable(categories.get(path(row)));
    }

    Optional<String> closureCode(HistoryRow row) {
        return row.text(HistoryField.CLOSURE_CODE)
                .flatMap(code -> Optional.ofNullable(closureCodes.get(code)));
    }

    /// The names of the row's category from the root down; none when it has no category.
    public static List<String> path(HistoryRow row) {
        return row.text(HistoryField.CATEGORY)
                .map(root ->
                        row.text(HistoryField.SUBCATEGORY)
                                .map(below -> List.of(root, below))
                                .orElse(List.of(root)))
                .orElse(List.of());
    }
}
