package io.mainstay.notification.web;

import io.mainstay.notification.application.NotificationService;
import io.mainstay.notification.application.NotificationService.Told;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.web.home.HomeCard;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where the reader was named and has not looked yet.
@Component
class MentionHomeCard implements HomeCard {

    private static final String HREF = "/notifications";
    private static final int LOOKED_THROUGH = 50;
    private static final int LINES = 6;

    private final NotificationService notifications;

    MentionHomeCard(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public int order() {
        return 5;
    }

    /// Who has nothing unread is asked no further.
    @Override
    public Optional<Shown> shown() {
        if (notifications.unread() == 0) {
            return Optional.empty();
        }
        var lines =
                notifications.mine(OptionalLong.empty(), LOOKED_THROUGH).messages().stream()
                        .filter(told -> told.message().key().equals("notification.mentioned"))
                        .filter(told -> !told.message().read())
                        .flatMap(MentionHomeCard::line)
                        .limit(LINES)
                        .toList();
        return Optional.of(
                        new Shown("notification.home", HREF, "notification.none", List.of(), lines))
                .filter(card -> !card.lines().isEmpty());
    }

    private static Stream<Line> line(Told told) {
        return told.card().stream().map(card -> line(card, told));
    }

    private static Line line(RecordCard card, Told told) {
        return new Line(
                card.ref().toString(),
                card.title(),
                Optional.empty(),
                "notification.home.mention",
                "state",
                told.message().toldAt(),
                HREF);
    }
}
