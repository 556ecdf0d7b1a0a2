package io.mainstay.automation.web;

import io.mainstay.automation.TextTemplate;
import io.mainstay.automation.domain.Reply;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One standard reply in its form, or a new one.
///
/// @param reply with the number 0 when it is new
/// @param teams for which the reader may keep replies
/// @param keeps whether the reader may change it
/// @param forAll whether the reader keeps everybody's
public record ReplyPage(Reply reply, List<TeamSummary> teams, boolean keeps, boolean forAll) {

    static Reply blank(Optional<TeamId> team) {
        return new Reply(0, "", "", team, true, 0);
    }

    public boolean isNew() {
        return reply.id() == 0;
    }

    public String href() {
        return isNew() ? "/replies" : "/replies/" + reply.id();
    }

    public String known() {
        return TextTemplate.known();
    }

    public List<Choice> choices(Frame frame) {
        var everybody =
                forAll
                        ? Stream.of(new Choice("", frame.say("automation.reply.everybody")))
                        : Stream.<Choice>empty();
        var own = teams.stream().map(team -> new Choice(team.id().toString(), team.name()));
        return Stream.concat(everybody, own).toList();
    }
}
