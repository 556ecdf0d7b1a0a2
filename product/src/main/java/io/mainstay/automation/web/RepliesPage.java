package io.mainstay.automation.web;

import io.mainstay.automation.domain.Reply;
import io.mainstay.people.TeamId;
import java.util.List;
import java.util.Map;

/// The standard replies that the reader may use or keep.
///
/// @param mayAdd whether there is somebody for whom the reader may keep one
public record RepliesPage(List<Reply> replies, Map<TeamId, String> teams, boolean mayAdd) {

    /// The team whose it is; empty for everybody's.
    public String team(Reply reply) {
        return reply.team().map(team -> teams.getOrDefault(team, "")).orElse("");
    }
}
