package io.mainstay.bulletin.rest;

import io.mainstay.bulletin.application.StatusBoard.Post;
import io.mainstay.bulletin.application.StatusService;
import io.mainstay.bulletin.domain.StatusSettings;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the status page shows to whoever asks, and whether the public sees it.
@RestController
@RequestMapping("/api/v1/status")
class StatusResource {

    private final StatusService status;
    private final BulletinAnswers answers;

    StatusResource(StatusService status, BulletinAnswers answers) {
        this.status = status;
        this.answers = answers;
    }

    /// @param now what is going on, the worst first
    /// @param ahead what is announced, the next first
    /// @param past what ended in the last 90 days, the last first
    record StatusJson(List<PostJson> now, List<PostJson> ahead, List<PostJson> past) {}

    /// @param entries what it said, the last word first
    record PostJson(BulletinJson bulletin, List<EntryJson> entries) {}

    /// @param open whether whoever has not signed in sees what is marked as public
    record SettingsJson(@Nullable Boolean open) {}

    @GetMapping
    StatusJson show() {
        var board = status.board();
        return new StatusJson(posts(board.now()), posts(board.ahead()), posts(board.past()));
    }

    @GetMapping("/settings")
    ResponseEntity<SettingsJson> settings() {
        return answer(status.settings());
    }

    @PutMapping("/settings")
    @Needs("open")
    ResponseEntity<SettingsJson> change(ExpectedVersion version, @RequestBody SettingsJson wanted) {
        var open = wanted.open();
        if (open == null) {
            throw InvalidInput.of("open", "required");
        }
        return answer(status.open(open, version.value()));
    }

    private List<PostJson> posts(List<Post> posts) {
        return posts.stream()
                .map(post ->
                        new PostJson(
                                answers.json(post.bulletin()),
                                post.entries().stream().map(EntryJson::of).toList()))
                .toList();
    }

    private static ResponseEntity<SettingsJson> answer(StatusSettings now) {
        return Answers.versioned(now.version(), new SettingsJson(now.open()));
    }
}
