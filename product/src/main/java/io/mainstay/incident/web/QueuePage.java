package io.mainstay.incident.web;

import io.mainstay.incident.domain.queue.Holding;
import io.mainstay.incident.domain.queue.QueueLine;
import io.mainstay.incident.domain.queue.TeamQueue;
import io.mainstay.people.TeamSummary;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The queue of one team, and the choice of others.
///
/// @param queue empty for whoever has no team to look at
/// @param mayTake whether the reader is in a team, so that there is a next one to take
public record QueuePage(Optional<TeamQueue> queue, List<TeamSummary> teams, boolean mayTake) {

    private static final int MOST_KEYS = 9;
    private static final int SCALE = 100;

    public List<Choice> choices() {
        return teams.stream().map(team -> new Choice(team.id().toString(), team.name())).toList();
    }

    /// Where the form on the page comes back to.
    public String href(TeamQueue shown) {
        return "/incidents/queue?team=" + shown.team().id();
    }

    /// The list of what a member has of the team.
    public String drill(TeamQueue shown, Holding holding) {
        return list(
                "open==true;team==%s;assignee==%s"
                        .formatted(
                                shown.team().id(),
                                holding.person().map(Object::toString).orElse("")));
    }

    public String waiting(TeamQueue shown) {
        return list("open==true;assignee=null=true;team==" + shown.team().id());
    }

    private static String list(String filter) {
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    /// The key that gives to the member who stands at this place.
    public String key(int place) {
        return place < MOST_KEYS ? Integer.toString(place + 1) : "";
    }

    /// How long a member's bar is, in parts of a hundred of the longest.
    public long share(TeamQueue shown, Holding holding) {
        var most = shown.load().members().stream().mapToLong(Holding::open).max().orElse(0);
        return most == 0 ? 0 : holding.open() * SCALE / most;
    }

    /// What is said of a line below its title.
    public String about(TeamQueue shown, QueueLine line, Frame frame) {
        return line.followUp()
                .map(at -> frame.say("incident.followUp") + " " + frame.when(at))
                .or(() -> line.assignee().map(shown::name))
                .orElse("");
    }
}
