package io.mainstay.incident.domain.queue;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What waits for one team, the most urgent and oldest first, as far as the reader sees it.
///
/// @param unassigned that nobody has: the next to be taken comes first. A team of the first line
///   has also those that no team has yet
/// @param mine the reader's own, of whatever team
/// @param others of the team, those that another member has
/// @param load who has how much
/// @param names of everybody who stands there
public record TeamQueue(
        TeamSummary team,
        List<QueueLine> unassigned,
        List<QueueLine> mine,
        List<QueueLine> others,
        Load load,
        Map<PersonId, String> names) {

    /// @param waiting how many nobody has
    /// @param members each with what they have
    public record Load(long waiting, List<Holding> members) {}

    /// Members keep their places however much they get.
    public TeamQueue byName() {
        var sorted =
                load.members().stream()
                        .sorted(
                                Comparator.comparing(
                                        one -> one.person().map(this::name).orElse("")))
                        .toList();
        return new TeamQueue(
                team, unassigned, mine, others, new Load(load.waiting(), sorted), names);
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "");
    }
}
