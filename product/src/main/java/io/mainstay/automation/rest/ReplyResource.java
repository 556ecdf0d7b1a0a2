package io.mainstay.automation.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mainstay.automation.application.ReplyService;
import io.mainstay.automation.domain.Reply;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Standard replies, and how they read for one record.
@RestController
@RequestMapping("/api/v1/replies")
class ReplyResource {

    private final ReplyService replies;
    private final RecordDoors doors;

    ReplyResource(ReplyService replies, RecordDoors doors) {
        this.replies = replies;
        this.doors = doors;
    }

    /// @param text Markdown, with placeholders such as `{caller.firstName}`
    /// @param team absent for everybody who works on records
    record ReplyJson(long id, String title, String text, Optional<Long> team, boolean active) {

        static ReplyJson of(Reply reply) {
            return new ReplyJson(
                    reply.id(),
                    reply.title(),
                    reply.body(),
                    reply.team().map(TeamId::value),
                    reply.active());
        }
    }

    record RepliesJson(List<ReplyJson> items) {

        static RepliesJson of(List<Reply> all) {
            return new RepliesJson(all.stream().map(ReplyJson::of).toList());
        }
    }

    record NewReplyJson(@Nullable String title, @Nullable String text, @Nullable Long team) {

        Reply reply() {
            return new Reply(
                    0,
                    Objects.requireNonNullElse(title, "").strip(),
                    Objects.requireNonNullElse(text, ""),
                    Optional.ofNullable(team).map(TeamId::new),
                    true,
                    0);
        }
    }

    @JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
    static final class ReplyEditJson {

        @Nullable Optional<String> title;
        @Nullable Optional<String> text;
        @Nullable Optional<Long> team;
        @Nullable Optional<Boolean> active;

        Reply on(Reply before) {
            return new Reply(
                    before.id(),
                    or(title, before.title(), ""),
                    or(text, before.body(), ""),
                    or(team, before.team().map(TeamId::value)).map(TeamId::new),
                    or(active, before.active(), false),
                    before.version());
        }
    }

    @GetMapping
    RepliesJson list() {
        return RepliesJson.of(replies.all());
    }

    @PostMapping
    @Needs({"title", "text"})
    ResponseEntity<ReplyJson> add(@RequestBody NewReplyJson told) {
        var made = replies.add(told.reply());
        return Answers.created("/api/v1/replies/" + made.id(), made.version(), ReplyJson.of(made));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReplyJson> show(@PathVariable long id) {
        var reply = replies.get(id);
        return Answers.versioned(reply.version(), ReplyJson.of(reply));
    }

    /// A JSON merge patch. What is no longer given is made inactive, never deleted.
    @PatchMapping("/{id}")
    ResponseEntity<ReplyJson> edit(
            @PathVariable long id, ExpectedVersion version, @RequestBody ReplyEditJson change) {
        var edited = replies.edit(id, version.value(), change::on);
        return Answers.versioned(edited.version(), ReplyJson.of(edited));
    }

    @GetMapping("/for/{number}")
    RepliesJson filled(@PathVariable String number) {
        var record = doors.open(RecordRef.of(number));
        return RepliesJson.of(replies.filled(record.ref()));
    }
}
