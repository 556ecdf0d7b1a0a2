package io.mainstay.automation.web;

import io.mainstay.automation.TextTemplate;
import io.mainstay.automation.domain.Reply;
import io.mainstay.people.TeamId;
import java.util.Optional;

/// One standard reply in its form, or a new one.
///
/// @param reply with the number 0 when it is new
/// @param keeps whether the reader may change it
public record ReplyPage(Reply reply, Owners owners, boolean keeps) {

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
}
