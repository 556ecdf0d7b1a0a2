package io.mainstay.notification.rest;

import io.mainstay.kernel.RecordRef;
import io.mainstay.notification.application.NotificationService;
import io.mainstay.notification.application.NotificationService.Told;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.list.ListRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The messages of whoever asks. A message about a record that they may no longer see tells nothing
/// of it.
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationResource {

    private final NotificationService notifications;

    NotificationResource(NotificationService notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    NotificationsJson list(
            @RequestParam Optional<Long> before, @RequestParam(defaultValue = "50") int size) {
        var page =
                notifications.mine(
                        before.map(OptionalLong::of).orElse(OptionalLong.empty()),
                        ListRequest.checkedSize(size));
        return new NotificationsJson(
                page.messages().stream().map(NotificationJson::of).toList(),
                page.older().isPresent() ? Optional.of(page.older().getAsLong()) : Optional.empty(),
                notifications.unread());
    }

    @PutMapping("/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id) {
        notifications.read(id);
    }

    @PutMapping("/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll() {
        notifications.readAll();
    }

    /// @param next ask again with it as `before` for older ones
    record NotificationsJson(List<NotificationJson> items, Optional<Long> next, int unread) {}

    /// @param key and `arguments` absent, as `record` and `title`, when the record is hidden
    record NotificationJson(
            long id,
            Optional<String> record,
            Optional<String> title,
            Optional<String> key,
            List<String> arguments,
            Instant toldAt,
            boolean read) {

        static NotificationJson of(Told told) {
            var message = told.message();
            return new NotificationJson(
                    told.id(),
                    told.card().map(RecordCard::ref).map(RecordRef::toString),
                    told.card().map(RecordCard::title),
                    told.card().map(card -> message.key()),
                    told.card().isPresent() ? message.arguments() : List.of(),
                    message.toldAt(),
                    message.read());
        }
    }
}
