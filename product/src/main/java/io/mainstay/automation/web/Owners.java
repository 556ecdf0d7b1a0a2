package io.mainstay.automation.web;

import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// For whom the reader may keep what is done again.
///
/// @param all whether for everybody
public record Owners(List<TeamSummary> teams, boolean all) {

    boolean isSomebody() {
        return all || !teams.isEmpty();
    }

    /// Whose a new one is at first; empty for everybody's.
    Optional<TeamId> first() {
        return all ? Optional.empty() : teams.stream().findFirst().map(TeamSummary::id);
    }

    public List<Choice> choices(Frame frame) {
        var everybody = new Choice("", frame.say("automation.reply.everybody"));
        var own = teams.stream().map(team -> Choice.of(team.id(), team.name()));
        return Stream.concat(Stream.of(everybody).filter(any -> all), own).toList();
    }
}
