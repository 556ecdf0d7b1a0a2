package io.mainstay.notification.web;

import io.mainstay.notification.application.NotificationService;
import io.mainstay.notification.application.NotificationService.Told;
import java.util.List;
import java.util.Optional;

/// What a person was told.
///
/// @param older where the messages before these are
public record NotificationPage(List<Told> messages, Optional<String> older) {

    static NotificationPage of(NotificationService.Page page) {
        return new NotificationPage(
                page.messages(),
                page.older().isPresent()
                        ? Optional.of("/notifications?before=" + page.older().getAsLong())
                        : Optional.empty());
    }

    public boolean hasUnread() {
        return messages.stream().anyMatch(told -> !told.message().read());
    }
}
