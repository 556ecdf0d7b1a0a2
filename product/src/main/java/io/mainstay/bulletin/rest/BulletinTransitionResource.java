package io.mainstay.bulletin.rest;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.BulletinUpdate;
import io.mainstay.bulletin.Severity;
import io.mainstay.bulletin.application.BulletinAccess;
import io.mainstay.bulletin.application.BulletinReading;
import io.mainstay.bulletin.application.BulletinTransitions;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.platform.rest.Needs;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The life of a bulletin, and what its readers do with it.
@RestController
@RequestMapping(BulletinAnswers.PATH + "/{number}")
class BulletinTransitionResource {

    private final BulletinTransitions transitions;
    private final BulletinReading reading;
    private final BulletinAccess access;
    private final BulletinAnswers answers;

    BulletinTransitionResource(
            BulletinTransitions transitions,
            BulletinReading reading,
            BulletinAccess access,
            BulletinAnswers answers) {
        this.transitions = transitions;
        this.reading = reading;
        this.access = access;
        this.answers = answers;
    }

    /// @param severity left as it is when it is not told, and so is when it ends
    /// @param nextUpdateAt nothing when nobody promises one
    record UpdateJson(
            @Nullable String body,
            @Nullable Severity severity,
            @Nullable Instant endsAt,
            @Nullable Instant nextUpdateAt) {

        BulletinUpdate over(Bulletin before) {
            return new BulletinUpdate(
                    Objects.requireNonNullElse(body, ""),
                    Objects.requireNonNullElse(severity, before.wording().severity()),
                    Optional.ofNullable(endsAt).or(() -> before.span().until()),
                    Optional.ofNullable(nextUpdateAt));
        }
    }

    record EndJson(@Nullable String body) {

        String text() {
            return Objects.requireNonNullElse(body, "");
        }
    }

    @PutMapping("/publication")
    ResponseEntity<BulletinJson> publish(@PathVariable String number) {
        return answers.answer(transitions.publish(BulletinNumber.of(number)));
    }

    /// Says what is new.
    @PostMapping("/updates")
    @Needs("body")
    ResponseEntity<BulletinJson> update(@PathVariable String number, @RequestBody UpdateJson told) {
        var bulletin = BulletinNumber.of(number);
        return answers.answer(transitions.update(bulletin, told.over(access.get(bulletin))));
    }

    /// Says how it ended.
    @PutMapping("/end")
    @Needs("body")
    ResponseEntity<BulletinJson> end(@PathVariable String number, @RequestBody EndJson told) {
        return answers.answer(transitions.end(BulletinNumber.of(number), told.text()));
    }

    /// Discards a draft.
    @PutMapping("/removal")
    ResponseEntity<BulletinJson> discard(@PathVariable String number) {
        return answers.answer(transitions.discard(BulletinNumber.of(number)));
    }

    @PutMapping("/following")
    ResponseEntity<BulletinJson> follow(@PathVariable String number) {
        return answers.answer(reading.follow(BulletinNumber.of(number)));
    }

    @DeleteMapping("/following")
    ResponseEntity<BulletinJson> unfollow(@PathVariable String number) {
        return answers.answer(reading.unfollow(BulletinNumber.of(number)));
    }

    /// Shows no banner of it any more.
    @PutMapping("/away")
    ResponseEntity<Void> putAway(@PathVariable String number) {
        reading.putAway(BulletinNumber.of(number));
        return ResponseEntity.noContent().build();
    }
}
